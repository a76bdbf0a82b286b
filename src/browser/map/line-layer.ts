import { type EdgeProgram, NodeProgram } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import { curveProgram } from './curve-program.ts';
import type { LineLook } from './line-looks.ts';
import type { DotAttributes, LineAttributes } from './map-graph.ts';
import type { MapSigma } from './project.ts';
import { straightProgram } from './straight-program.ts';

interface End {
  /** In sigma's frame of the map: from 0 to 1, upwards. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface LineToDraw extends LineLook {
  readonly from: End;
  readonly to: End;
}

type Programs = Readonly<Record<LineLook['type'], EdgeProgram<string, DotAttributes, LineAttributes>>>;

/**
 * The lines of the map, drawn by sigma's programs but on the canvas of the dots, under them: one large canvas less to be
 * laid over the others at every frame, which is what a software renderer takes most time for, and no bookkeeping of
 * tens of thousands of edges in sigma.
 */
export class LineLayer {
  readonly #isResting: () => boolean;
  #programs: Programs | undefined;

  constructor(isResting: () => boolean) {
    this.#isResting = isResting;
  }

  /** To be registered with sigma before the program of the dots, as a kind of dot that nobody has. */
  get program() {
    const layer = this;
    return class LinesUnderDots extends NodeProgram<string, DotAttributes, LineAttributes> {
      constructor(gl: WebGLRenderingContext, picking: WebGLFramebuffer | null, sigma: MapSigma) {
        super(gl, null, sigma);
        // Sigma makes one for hovered dots, too: that one stays empty.
        if (picking) layer.#programs = layer.#open(gl, sigma);
        else this.render = () => {};
      }

      override getDefinition() {
        return nothing;
      }

      override processVisibleItem(): void {}

      override setUniforms(): void {}

      override render(params: RenderParams): void {
        for (const program of Object.values(layer.#programs ?? {})) program.render(params);
      }
    };
  }

  fill(lines: readonly LineToDraw[]): void {
    for (const [type, program] of Object.entries(this.#programs ?? {})) {
      const own = lines.filter((line) => line.type === type);
      program.reallocate(own.length);
      own.forEach((line, at) => {
        program.process(0, at, shown(line.from), shown(line.to), { ...plainLine, ...line });
      });
    }
  }

  #open(gl: WebGLRenderingContext, sigma: MapSigma): Programs {
    const Broad = curveProgram({ segments: 10, thin: false, isDrawn: () => true });
    const Thin = curveProgram({ segments: 8, thin: true, isDrawn: this.#isResting });
    const Fine = curveProgram({ segments: 6, thin: true, isDrawn: this.#isResting });
    const Straight = straightProgram(this.#isResting);
    return {
      straight: new Straight(gl, null, sigma),
      fine: new Fine(gl, null, sigma),
      thin: new Thin(gl, null, sigma),
      broad: new Broad(gl, null, sigma),
    };
  }
}

const plainLine = { label: null, size: 1, hidden: false, forceLabel: false, zIndex: 0 };

const shown = (end: End) => ({ ...plainLine, ...end, color: '', type: '', highlighted: false });

/** A program that never has anything to draw itself. */
const nothing = {
  VERTICES: 1,
  VERTEX_SHADER_SOURCE: 'void main() { gl_Position = vec4(0.0); }',
  FRAGMENT_SHADER_SOURCE: 'void main(void) { gl_FragColor = vec4(0.0); }',
  METHOD: 0,
  UNIFORMS: [],
  ATTRIBUTES: [],
};
