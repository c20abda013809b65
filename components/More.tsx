import { useEffect, useRef } from 'preact/hooks';
import { useWords } from './words.ts';

interface Props {
  /** How many are shown. */
  count: number;
  onMore: () => void;
}

/**
 * More of a list: at a press, and by itself when it comes near. Looked at anew with each stretch: one that is still near, or
 * near again before a frame was drawn, is told of by nobody.
 */
export function More({ count, onMore }: Props) {
  const { say } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && onMore(),
      { rootMargin: '600px' },
    );
    if (button.current) observer.observe(button.current);
    return () => observer.disconnect();
  }, [onMore, count]);
  return (
    <button type="button" ref={button} onClick={onMore}>
      {say('show_more')}
    </button>
  );
}
