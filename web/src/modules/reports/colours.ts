/** Apart also for those who do not see red and green alike; the table beside says which is which. */
const PALETTE = ['teal.6', 'blue.6', 'orange.6', 'grape.5', 'yellow.6', 'cyan.8', 'pink.5', 'gray.6']
export const colourOf = (index: number) => PALETTE[index % PALETTE.length]!

export const SEVERITY_COLOURS: Record<string, string> = {
  low: 'gray.5',
  medium: 'yellow.6',
  high: 'orange.6',
  critical: 'red.6',
}
