/**
 * Tells of every element that is added below `root`, except inside elements that match `skip`: one observer without
 * `subtree`, so that text streaming into a reply costs nothing at all. `told` gets the added elements, and the
 * element whose text changed where only text was added.
 */
export function watchTree(root: Element, skip: string, told: (changed: Element[]) => void): () => void {
  const observer = new MutationObserver((records) => {
    const changed = new Set<Element>();
    for (const { target, addedNodes } of records) {
      for (const node of addedNodes) {
        if (node instanceof Element) watch(node);
        changed.add(node instanceof Element ? node : (target as Element));
      }
      // Something was only taken away: the composer may be gone.
      if (addedNodes.length === 0) changed.add(target as Element);
    }
    told([...changed]);
  });
  const watch = (element: Element) => {
    if (element.matches(skip)) return;
    observer.observe(element, { childList: true });
    for (const child of element.children) watch(child);
  };
  watch(root);
  return () => observer.disconnect();
}
