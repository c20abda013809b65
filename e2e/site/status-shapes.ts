const hour = 3_600_000;

export type ComponentStatus = 'operational' | 'partial_outage' | 'major_outage';

interface ComponentFacts {
  id: string;
  name: string;
  since: string;
  index: number;
  status: ComponentStatus;
  now: Date;
  page: string;
}

export function componentOf({ id, name, since, index, status, now, page }: ComponentFacts) {
  return {
    id,
    name,
    status,
    created_at: `${since}T12:00:00.000Z`,
    updated_at: at(now, status === 'operational' ? 90 : 0.4),
    position: index + 1,
    description: null,
    showcase: true,
    start_date: since,
    group_id: null,
    page_id: page,
    group: false,
    only_show_if_degraded: false,
  };
}

export type Part = ReturnType<typeof componentOf>;

interface IncidentFacts {
  id: string;
  name: string;
  status: string;
  impact: string;
  hours: number;
}

export function incident(
  facts: IncidentFacts,
  parts: Part[],
  now: Date,
  page: string,
  updates: UpdateFacts[],
) {
  const { id, name, status, impact, hours } = facts;
  return {
    id,
    name,
    status,
    created_at: at(now, hours),
    updated_at: at(now, updates[0]?.hours ?? hours),
    monitoring_at: null,
    resolved_at: null,
    impact,
    shortlink: `https://stspg.io/${id}`,
    started_at: at(now, hours),
    page_id: page,
    incident_updates: updates.map((update, index) => updateOf(`${id}u${index}`, update, id, parts, now)),
    components: parts,
    reminder_intervals: null,
  };
}

interface UpdateFacts {
  status: string;
  body: string;
  hours: number;
}

function updateOf(
  id: string,
  { status, body, hours }: UpdateFacts,
  incidentId: string,
  parts: Part[],
  now: Date,
) {
  const time = at(now, hours);
  return {
    id,
    status,
    body,
    incident_id: incidentId,
    created_at: time,
    updated_at: time,
    display_at: time,
    affected_components: parts.map((part) => ({
      code: part.id,
      name: part.name,
      old_status: 'operational',
      new_status: part.status,
    })),
    deliver_notifications: true,
    custom_tweet: null,
    tweet_id: null,
  };
}

export function at(now: Date, hoursAgo: number): string {
  return new Date(now.getTime() - hoursAgo * hour).toISOString();
}
