import { useEffect, useRef } from 'preact/hooks';
import { useWords } from './words.ts';

/** More of a list: at a press, and by itself when it comes near. */
export function More({ onMore }: { onMore: () => void }) {
  const { say } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && onMore(),
      { rootMargin: '600px' },
    );
    if (button.current) observer.observe(button.current);
    return () => observer.disconnect();
  }, [onMore]);
  return (
    <button type="button" ref={button} onClick={onMore}>
      {say('show_more')}
    </button>
  );
}
