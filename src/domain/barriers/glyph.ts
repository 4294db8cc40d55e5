import { shape, type Shape } from '../figures/shape.ts';
import type { StationFigure } from './station.ts';

// The path runs from left to right through the middle of a box of 48; a style turns the box where the path runs down.
const outlines: Record<StationFigure, readonly Shape[]> = {
  asked: [path('M30 24a6 6 0 1 0 0 .1h18')],
  missing: [path('M0 24h48'), path('M19 1h10v15h-10zM19 32h10v15h-10z', 'gap')],
  bypassed: [path('M0 24h8q7-19 16-19t16 19h8'), path('M19 13h10v34h-10z', 'wall')],
  held: [path('M0 24h12M12 16v16'), path('M19 1h10v46h-10z', 'wall')],
  returned: [path('M0 24h8q6 0 6 6t-6 6h-6m5-5-5 5 5 5'), path('M19 1h10v46h-10z', 'wall')],
  partly: [path('M0 24h48'), path('M19 1h10v15h-10z', 'gap'), path('M19 32h10v15h-10z', 'wall')],
  unknown: [path('M0 24h10M38 24h10'), path('M11 8h26v32h-26z', 'gap'), path('M20 20q4-8 8 0-4 3-4 7m0 4v1', 'query')],
  act: [path('M0 24h48'), path('M24 8l16 16-16 16-16-16z', 'full')],
  lost: [path('M0 24h12'), path('M12 12h24v24h-24z', 'full')],
  spared: [path('M0 24h12'), path('M12 12h24v24h-24z')],
};

/** The picture of a station. It says nothing that the words beside it do not. */
export function glyphOf(figure: StationFigure): Shape {
  return shape('svg', { viewBox: '0 0 48 48', 'aria-hidden': 'true' }, ...outlines[figure]);
}

function path(d: string, style?: string): Shape {
  return shape('path', { class: style, d });
}
