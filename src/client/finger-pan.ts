/** Where one finger has moved since it touched, in pixels. */
interface PanEvents {
  onStart(): void;
  onMove(distance: number): void;
  onEnd(): void;
  onCancel(): void;
}

/** How far a finger goes before it is taken for moving, in pixels. */
const slack = 6;

/**
 * One finger that moves sideways. The element has `touch-action: pan-y`, so the browser takes a finger that moves up or down
 * for itself and says so; the page is then scrolled as anywhere else. A second finger ends it.
 */
export function panByFinger(element: Element, { onStart, onMove, onEnd, onCancel }: PanEvents): void {
  let from: { id: number; x: number } | null = null;
  let isMoving = false;
  const leave = (tell: () => void) => {
    if (isMoving) tell();
    from = null;
    isMoving = false;
  };
  element.addEventListener('pointerdown', (event) => {
    if (!(event instanceof PointerEvent) || event.pointerType !== 'touch') return;
    if (event.isPrimary) from = { id: event.pointerId, x: event.clientX };
    else leave(onCancel);
  });
  element.addEventListener('pointermove', (event) => {
    if (!(event instanceof PointerEvent) || from?.id !== event.pointerId) return;
    const distance = event.clientX - from.x;
    if (!isMoving && Math.abs(distance) < slack) return;
    if (!isMoving) onStart();
    isMoving = true;
    onMove(distance);
  });
  element.addEventListener('pointerup', () => leave(onEnd));
  element.addEventListener('pointercancel', () => leave(onCancel));
}
