import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { LineLook } from './line-looks.ts';
import type { DotAttributes, LineAttributes } from './map-graph.ts';

const { FLOAT, UNSIGNED_BYTE, LINES, TRIANGLE_STRIP } = WebGLRenderingContext;

/** The curve is that of `curveOf`, with y upwards and the centre of the map at a half. */
const vertexShader = /* glsl */ `
attribute vec4 a_color;
attribute vec4 a_ends;
attribute vec4 a_look;
attribute vec2 a_along;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying float v_across;
varying float v_half;
varying float v_way;

vec2 towards(vec2 from, vec2 to, float reach) {
  vec2 way = to - from;
  return from + way * min(0.45, reach / max(length(way), 1e-9));
}

void main() {
  float pixel = 2.0 * u_correctionRatio;
  vec2 from = a_ends.xy;
  vec2 to = a_ends.zw;
  vec2 way = to - from;
  vec2 middle = (from + to) / 2.0 - 0.5;
  float pull = min(0.1, 0.15 * length(way) / max(length(middle), 1e-9));
  vec2 bend = 0.5 + middle * (1.0 - pull) + vec2(way.y, -way.x) * 0.08;
  vec2 start = towards(from, bend, a_look.x / u_sizeRatio * pixel);
  vec2 end = towards(to, bend, a_look.y / u_sizeRatio * pixel);
  float t = a_along.x;
  vec2 at = mix(mix(start, bend, t), mix(bend, end, t), t);
  vec2 tangent = mix(bend - start, end - bend, t);
  vec2 normal = vec2(-tangent.y, tangent.x) / max(length(tangent), 1e-9);
  float width = a_look.z * mix(1.4, 0.6, t);
  v_half = max(width, 1.0) / 2.0;
  v_across = a_along.y * (v_half + 0.5);
  v_way = a_look.w > 0.5 ? t * length(way) / pixel : 0.0;
  v_color = vec4(a_color.rgb, 1.0) * a_color.a * min(1.0, width);
  gl_Position = vec4((u_matrix * vec3(at + normal * v_across * pixel, 1)).xy, 0, 1);
}`;

const fragmentShader = /* glsl */ `
precision mediump float;

varying vec4 v_color;
varying float v_across;
varying float v_half;
varying float v_way;

void main(void) {
  if (fract(v_way / 8.0) > 0.55) discard;
  gl_FragColor = v_color * clamp(v_half + 0.5 - abs(v_across), 0.0, 1.0);
}`;

export interface CurveStyle {
  /** Pieces of each curve. */
  readonly segments: number;
  /** One pixel wide and unsmoothed: quick where there are thousands. */
  readonly thin: boolean;
  /** Asked at every frame. */
  readonly isDrawn: () => boolean;
}

/**
 * Draws lines of the map: curved, thick at whoever serves and thin at whoever is served (tapered edges are followed
 * best; Holten and van Wijk, "A user study on visualizing directed edges in graphs", 2009), dashed for gaps. Every point
 * of a curve carries the whole line: drawing instances, one line each, takes a software renderer twenty times as long.
 */
export const curveProgram = ({ segments, thin, isDrawn }: CurveStyle) => {
  const along = thin ? thinPoints(segments) : ribbonPoints(segments);
  return class CurveProgram extends EdgeProgram<string, DotAttributes, LineAttributes> {
    override getDefinition() {
      return {
        VERTICES: along.length,
        VERTEX_SHADER_SOURCE: vertexShader,
        FRAGMENT_SHADER_SOURCE: fragmentShader,
        METHOD: thin ? LINES : TRIANGLE_STRIP,
        UNIFORMS: ['u_sizeRatio', 'u_correctionRatio', 'u_matrix'],
        ATTRIBUTES: [
          { name: 'a_ends', size: 4, type: FLOAT },
          { name: 'a_look', size: 4, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_along', size: 2, type: FLOAT },
        ],
      };
    }

    override processVisibleItem(
      _id: number,
      start: number,
      from: NodeDisplayData,
      to: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      const { width, dashed } = data as EdgeDisplayData & LineLook;
      const ends = [from.x, from.y, to.x, to.y];
      const line = [...ends, from.size, to.size, width, dashed ? 1 : 0, floatColor(data.color)];
      along.forEach(([t, side], point) => {
        const at = start + point * (line.length + 2);
        this.array.set(line, at);
        this.array[at + line.length] = t;
        this.array[at + line.length + 1] = side;
      });
    }

    override render(params: RenderParams): void {
      if (isDrawn()) super.render(params);
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
      gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
    }
  };
};

/** Place along the curve and side of it, from one end to the other; the first and last twice, to leave the strip. */
function ribbonPoints(segments: number): (readonly [number, number])[] {
  const points = Array.from({ length: segments + 1 }, (_, at) => [
    [at / segments, 1] as const,
    [at / segments, -1] as const,
  ]).flat();
  return [points[0], ...points, points[points.length - 1]];
}

/** Both ends of every piece. */
const thinPoints = (segments: number): (readonly [number, number])[] =>
  Array.from({ length: segments }, (_, at) => [
    [at / segments, 0] as const,
    [(at + 1) / segments, 0] as const,
  ]).flat();
