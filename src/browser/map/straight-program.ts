import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { DotAttributes, LineAttributes } from './map-graph.ts';

const { FLOAT, UNSIGNED_BYTE, LINES } = WebGLRenderingContext;

const vertexShader = /* glsl */ `
attribute vec2 a_position;
attribute vec4 a_color;

uniform mat3 u_matrix;

varying vec4 v_color;

void main() {
  v_color = vec4(a_color.rgb, 1.0) * a_color.a;
  gl_Position = vec4((u_matrix * vec3(a_position, 1)).xy, 0, 1);
}`;

const fragmentShader = /* glsl */ `
precision mediump float;

varying vec4 v_color;

void main(void) {
  gl_FragColor = v_color;
}`;

/**
 * Draws tens of thousands of lines: straight, one pixel wide, from middle to middle.
 * @param isDrawn asked at every frame
 */
export const straightProgram = (isDrawn: () => boolean) =>
  class StraightProgram extends EdgeProgram<string, DotAttributes, LineAttributes> {
    override getDefinition() {
      return {
        VERTICES: 2,
        VERTEX_SHADER_SOURCE: vertexShader,
        FRAGMENT_SHADER_SOURCE: fragmentShader,
        METHOD: LINES,
        UNIFORMS: ['u_matrix'],
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
      };
    }

    override processVisibleItem(
      _id: number,
      start: number,
      from: NodeDisplayData,
      to: NodeDisplayData,
      { color }: EdgeDisplayData,
    ): void {
      const packed = floatColor(color);
      this.array.set([from.x, from.y, packed, to.x, to.y, packed], start);
    }

    override render(params: RenderParams): void {
      if (isDrawn()) super.render(params);
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
    }
  };
