import { signal } from '@preact/signals';
import type { OwnModel } from '../../components/OwnModelLine.tsx';
import { availabilityOf, builtIn, prepare } from '../answers/built-in.ts';
import { words } from './words.ts';

/** The browser's own model: whether it is there, and how far its download is. */
export function openOwnModel() {
  const ownModel = signal<OwnModel>({ availability: 'unavailable', part: null });
  const know = async () => {
    ownModel.value = { availability: await availabilityOf(builtIn(), words.locale), part: null };
  };
  const onPrepare = () => {
    const own = builtIn();
    const onProgress = (part: number) => {
      ownModel.value = { availability: 'downloading', part };
    };
    if (!own) return;
    onProgress(0);
    void prepare(own, words.locale, onProgress).finally(know);
  };
  void know();
  return { ownModel, onPrepare };
}
