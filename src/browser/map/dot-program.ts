import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { markRadii, smallestMarked } from '#present/map/dot-class.ts';
import type { DotAttributes, DotLook, LineAttributes } from './map-graph.ts';
import type { MapSigma } from './project.ts';

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;

const vertexShader = /* glsl */ `
attribute vec4 a_fill;
attribute vec4 a_border;
attribute vec4 a_outline;
attribute vec4 a_ring;
attribute vec2 a_position;
attribute vec4 a_shape;
attribute float a_angle;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_fill;
varying vec4 v_border;
varying vec4 v_outline;
varying vec4 v_ring;
varying vec2 v_at;
varying float v_pixel;
varying vec3 v_shape;
varying float v_mark;

// A colour is packed so that its alpha never reaches 255; and is blended as premultiplied.
vec4 solid(vec4 colour) {
  float alpha = colour.a * 255.0 / 254.0;
  return vec4(colour.rgb * alpha, alpha);
}

void main() {
  float pixels = max(a_shape.x / u_sizeRatio, 1.4);
  vec2 offset = pixels * u_correctionRatio * 4.0 * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + offset, 1)).xy, 0, 1);
  v_at = 2.0 * vec2(cos(a_angle), sin(a_angle));
  v_pixel = 1.0 / pixels;
  v_shape = vec3(a_shape.yz, mod(a_shape.w, 2.0));
  v_mark = floor(a_shape.w / 2.0);
  v_border = solid(a_border);
  v_outline = solid(a_outline);
  v_ring = solid(a_ring);
  v_fill = solid(a_fill);
}`;

/** From the middle out: fill, border, a gap, and the outline, of which a share is drawn clockwise from the top. */
const fragmentShader = /* glsl */ `
precision highp float;

varying vec4 v_fill;
varying vec4 v_border;
varying vec4 v_outline;
varying vec4 v_ring;
varying vec2 v_at;
varying float v_pixel;
varying vec3 v_shape;
varying float v_mark;

const float turn = 6.28318530718;

float within(float edge, float d) {
  return clamp((edge - d) / v_pixel + 0.5, 0.0, 1.0);
}

// How much of a ring in the dot is here, at a share of its body.
float ringAt(float share, float d) {
  float body = v_shape.x;
  return clamp((max(0.05 * body, 0.75 * v_pixel) - abs(d - share * body)) / v_pixel + 0.5, 0.0, 1.0);
}

void main(void) {
  float body = v_shape.x;
  float share = v_shape.y;
  float d = mix(length(v_at), max(abs(v_at.x), abs(v_at.y)) / 0.72, v_shape.z);
  float edge = min(body * 0.4, max(1.6 * v_pixel, 0.1 * body));
  float inner = within(body - edge, d);
  float angle = fract(atan(v_at.x, v_at.y) / turn + 1.0);
  float marked = v_mark < 0.5 || body < ${smallestMarked.toFixed(1)} * v_pixel
    ? 0.0
    : v_mark > 2.5
      ? max(ringAt(${markRadii[3][0]}, d), ringAt(${markRadii[3][1]}, d))
      : ringAt(${markRadii[1][0]}, d) * (v_mark > 1.5 ? step(fract(angle * 9.0), 0.6) : 1.0);
  vec4 colour = mix(mix(v_border, v_fill, inner), v_ring, marked) * within(body, d);
  float ring = min((1.0 - body) * 0.8, max(2.2 * v_pixel, (1.0 - body) * 0.55));
  float drawn = share > 0.0 && angle <= share ? within(1.0, d) * (1.0 - within(1.0 - ring, d)) : 0.0;
  gl_FragColor = colour + v_outline * drawn * (1.0 - colour.a);
}`;

/** Of the triangle round a dot. */
const corners = [0, (2 * Math.PI) / 3, (4 * Math.PI) / 3];

/** Draws the dots of the map: body, border, and an outline as long as the share it tells. */
export class DotProgram extends NodeProgram<string, DotAttributes, LineAttributes> {
  /** Without a second drawing for picking: dots are found by their places. */
  constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: MapSigma) {
    super(gl, null, renderer);
  }

  override getDefinition() {
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES,
      UNIFORMS: ['u_sizeRatio', 'u_correctionRatio', 'u_matrix'],
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_shape', size: 4, type: FLOAT },
        { name: 'a_fill', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_border', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_outline', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_ring', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_angle', size: 1, type: FLOAT },
      ],
    };
  }

  override processVisibleItem(_id: number, start: number, data: NodeDisplayData): void {
    const { fill, border, outline, ring, body, share, square, mark } = data as NodeDisplayData & DotLook;
    const shape = [data.x, data.y, data.size, body, share, (square ? 1 : 0) + 2 * mark];
    const values = [...shape, ...[fill, border, outline, ring].map(floatColor)];
    corners.forEach((angle, corner) => {
      const at = start + corner * (values.length + 1);
      this.array.set(values, at);
      this.array[at + values.length] = angle;
    });
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
  }
}
