/** What something takes up: pixels from left to right, and its height. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

/** Pixels left free around each box. */
export const gap = 1.5;

/** How far above the ground each box stands, so that no two overlap; in the order given, each as low as it can be. */
export function stack(boxes: readonly Box[]): number[] {
  const placed: (Box & { bottom: number })[] = [];
  return boxes.map((box) => {
    const beside = placed.filter((other) => isBeside(other, box));
    const bottoms = [0, ...beside.map((other) => other.bottom + other.height + gap)].sort((a, b) => a - b);
    const isFree = (bottom: number) => beside.every((other) => bottom >= other.bottom + other.height + gap || bottom + box.height + gap <= other.bottom);
    const bottom = bottoms.find(isFree) ?? 0;
    placed.push({ ...box, bottom });
    return bottom;
  });
}

/** True when two boxes could not stand at the same height. */
export function isBeside(a: Box, b: Box): boolean {
  return a.left < b.right + gap && b.left < a.right + gap;
}
