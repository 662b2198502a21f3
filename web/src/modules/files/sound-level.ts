/** Tells many times a second how loud it is, from 0 to 1, until the returned function is called. */
export function follow(stream: MediaStream, tell: (level: number) => void): () => void {
  if (typeof AudioContext === 'undefined') return () => {}
  const context = new AudioContext()
  const analyser = context.createAnalyser()
  analyser.fftSize = 512
  context.createMediaStreamSource(stream).connect(analyser)
  const samples = new Uint8Array(analyser.fftSize)
  let frame = requestAnimationFrame(function look() {
    analyser.getByteTimeDomainData(samples)
    tell(levelOf(samples))
    frame = requestAnimationFrame(look)
  })
  return () => {
    cancelAnimationFrame(frame)
    void context.close()
  }
}

/** The loudest of the samples, which lie around 128. A voice at arm's length reaches about half. */
export const levelOf = (samples: Uint8Array) =>
  Math.min(1, samples.reduce((most, sample) => Math.max(most, Math.abs(sample - 128)), 0) / 100)
