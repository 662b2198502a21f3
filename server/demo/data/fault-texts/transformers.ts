import { faultTexts } from './kinds.ts'

/** The box on the poles. */
export const transformerFaults = faultTexts(
  'transformer_fault',
  {
    oil: {
      found: 'Gasket of the LV bushing leaking, oil level at the lower mark.',
      done: 'Isolated the transformer, replaced the gasket, topped up the oil and took a sample. No leak under load.',
      parts: '1 × bushing gasket set, 12 l transformer oil',
      advice: 'Send the oil sample to the laboratory.',
      minutes: [150, 260],
      note: 'Oil is leaking from a bushing. Supply will be off for two to three hours.',
    },
    bushing: {
      found: 'HV bushing cracked, flash marks on the tank.',
      done: 'Replaced the bushing, cleaned the tank, tested insulation and ratio, put back in service.',
      parts: '1 × HV bushing 11 kV, 1 × gasket set',
      advice: 'Fit bird guards on all three bushings.',
      minutes: [160, 280],
      note: 'Bushing is cracked. Waiting for the crane and the spare.',
    },
    replaced: {
      found: 'Winding burnt, insulation to earth below 1 megaohm.',
      done: 'Took the burnt unit down, put up a reconditioned one of the same size, tested and shared out the load.',
      parts: '1 × transformer 200 kVA 11/0.433 kV, 3 × HV fuse link 16 A',
      advice: 'Check the load of this neighbourhood before the next dry season.',
      minutes: [280, 420],
      note: 'Transformer is burnt. Replacement ordered from the depot, truck leaves at noon.',
    },
    clamp: {
      found: 'Loose core clamp and a loose LV connection humming under load.',
      done: 'Tightened clamp and connections, measured the noise again. Within the usual.',
      parts: null,
      advice: null,
      minutes: [60, 110],
      note: 'Humming comes from a loose clamp. Short interruption while we tighten it.',
    },
    vandals: {
      found: 'Earth wire and LV leads cut and stolen.',
      done: 'Fitted new leads and a steel-clad earth wire, tested the earth (3.8 ohm) and switched on.',
      parts: '18 m copper-clad steel wire, 6 m LV lead 95 mm², 6 × lug',
      advice: 'Ask the chief and the police post to watch this place.',
      minutes: [140, 230],
      note: 'Leads are stolen. Police informed, fitting new ones.',
    },
  },
  [
    {
      says: 'Oil is dripping from the transformer next to the {estate} bus stop, children play under it.',
      severity: 'high',
      affected: [60, 150],
      fix: 'oil',
    },
    {
      says: 'The transformer exploded with a blue light and burning oil came down. No one is hurt.',
      severity: 'critical',
      affected: [120, 260],
      fix: 'replaced',
    },
    {
      says: 'The transformer hums so loudly that we cannot sleep, it started last week.',
      severity: 'low',
      affected: [40, 90],
      fix: 'clamp',
    },
    {
      says: 'We found the transformer open and wires are missing. The whole of {estate} is without power.',
      severity: 'critical',
      affected: [80, 210],
      fix: 'vandals',
    },
    {
      says: 'There are sparks on top of the transformer when it rains.',
      severity: 'high',
      affected: [70, 160],
      fix: 'bushing',
    },
    {
      says: 'The transformer gives off smoke every evening when people cook.',
      severity: 'critical',
      affected: [90, 200],
      fix: 'oil',
    },
    {
      says: 'A big bird sat on the transformer, there was a bang and now {estate} is dark.',
      severity: 'high',
      affected: [80, 190],
      fix: 'bushing',
    },
    {
      says: 'The transformer was replaced last year and again it is burnt, you can smell it from the road.',
      severity: 'critical',
      affected: [100, 240],
      fix: 'replaced',
    },
  ],
)
