import type { MapSigma } from './project.ts';

/** Milliseconds without a move after which the map rests. */
const patience = 140;

/** Knows whether the map is dragged, flown over or still being set up; once it rests it is drawn in full. */
export class Motion {
  #moving = true;
  #timer = 0;
  #sigma: MapSigma | undefined;

  get resting(): boolean {
    return !this.#moving;
  }

  watch(sigma: MapSigma): void {
    this.#sigma = sigma;
    sigma.getCamera().on('updated', () => this.begin());
    this.begin();
  }

  begin(): void {
    this.#moving = true;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#rest(), patience);
  }

  #rest(): void {
    if (this.#sigma?.getMouseCaptor().isMouseDown) this.begin();
    else {
      this.#moving = false;
      this.#sigma?.scheduleRender();
    }
  }
}
