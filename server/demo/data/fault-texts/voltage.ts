import { faultTexts } from './kinds.ts'

/** Lamps that glow, motors that will not start. */
export const lowVoltage = faultTexts(
  'low_voltage',
  {
    balance: {
      found: 'One phase overloaded: 178 V at the last pole in the evening peak.',
      done: 'Moved nine service lines to the other phases and measured at the last pole: 226 V under load.',
      parts: '9 × piercing connector',
      advice: 'Load of this transformer is at 92 percent; plan a larger one.',
      minutes: [90, 210],
      note: 'Measured 178 V at the last pole. Moving service lines to the other phases.',
    },
    neutral: {
      found: 'Neutral clamp at the transformer loose and corroded.',
      done: 'Cleaned and renewed the neutral clamp, checked the earth electrode (4.1 ohm). Voltage steady.',
      parts: '1 × bimetallic clamp 50 mm²',
      advice: null,
      minutes: [40, 90],
      note: 'Voltage swings with the load, looks like the neutral. Going up the pole.',
    },
    tap: {
      found: 'Transformer tap set for a shorter line; 203 V at its own terminals.',
      done: 'Transformer isolated, tap raised by two steps, voltages measured at three customers: 231 to 238 V.',
      parts: null,
      advice: 'Measure again in the dry season.',
      minutes: [60, 120],
      note: 'Low already at the transformer. Short interruption needed to change the tap.',
    },
    span: {
      found: 'Service line of 140 m in 10 mm², too thin for the load behind it.',
      done: 'Replaced the service line by 25 mm² and made new joints at both ends. 229 V at the meter.',
      parts: '150 m aerial bundled cable 25 mm², 4 × piercing connector',
      advice: null,
      minutes: [120, 240],
      note: 'Old line is down, pulling the new one.',
    },
  },
  [
    {
      says: 'Every evening from seven the bulbs are dim like candles. The television goes off by itself.',
      severity: 'medium',
      affected: [10, 40],
      fix: 'balance',
    },
    {
      says: 'My fridge does not start, only hums. An electrician measured 170 volts at the socket.',
      severity: 'medium',
      affected: [4, 20],
      fix: 'balance',
    },
    {
      says: 'The lights go bright and dim all the time, worst when the neighbour welds.',
      severity: 'medium',
      affected: [2, 10],
      fix: 'neutral',
    },
    {
      says: 'The water pump of our plot burnt because of low current. This is the second pump this year.',
      severity: 'high',
      affected: [6, 25],
      fix: 'tap',
    },
    {
      says: 'We are the last house in {estate} and there is hardly any power, even a phone charges slowly.',
      severity: 'low',
      affected: [1, 4],
      fix: 'span',
    },
    {
      says: 'The oxygen machine at the clinic of {estate} alarms because the voltage is too low.',
      severity: 'critical',
      affected: [5, 20],
      fix: 'neutral',
    },
    {
      says: 'Since the new flats were connected the rest of {estate} has low voltage from evening to midnight.',
      severity: 'medium',
      affected: [30, 80],
      fix: 'balance',
    },
    {
      who: 'firm',
      says: 'Our machines cannot run, the motors trip at once. Please check the voltage on this line.',
      severity: 'medium',
      affected: [3, 15],
      fix: 'tap',
    },
    {
      says: 'The electric fence and the lights at the back of the compound are very weak since we extended.',
      severity: 'low',
      affected: [1, 2],
      fix: 'span',
    },
  ],
)

/** Bulbs that burst. */
export const highVoltage = faultTexts(
  'high_voltage',
  {
    brokenNeutral: {
      found: 'Neutral of the LV line broken at a joint; 340 V between phase and neutral at the far end.',
      done: 'Line isolated, neutral joined again with a compression sleeve, all voltages between 232 and 241 V.',
      parts: '1 × compression sleeve 50 mm², 2 × PG clamp',
      advice: 'Renew the conductor of this span, it has three joints.',
      minutes: [60, 140],
      note: 'Neutral is broken. Line switched off for safety, neighbours told.',
    },
    tapDown: {
      found: 'Tap left too high after the load moved to the new transformer: 262 V at night.',
      done: 'Lowered the tap by two steps and left a logger for one night; highest value 244 V.',
      parts: null,
      advice: 'Collect the logger and close the record.',
      minutes: [55, 110],
      note: 'Confirmed 262 V at the customer. Changing the tap of the transformer.',
    },
    contact: {
      found: 'Sagging conductors touching each other in the wind.',
      done: 'Re-tensioned the span and fitted two spacers. Voltage steady under load.',
      parts: '2 × LV spacer',
      advice: 'One pole of this span leans; put it on the inspection list.',
      minutes: [80, 170],
      note: 'Conductors clash at every gust. Tensioning the span now.',
    },
  },
  [
    {
      says: 'All the bulbs in our house burst one after the other and there was a smell of burning from the television.',
      severity: 'critical',
      affected: [8, 30],
      fix: 'brokenNeutral',
    },
    {
      says: 'The voltage guard shows 268 and switches everything off at night.',
      severity: 'medium',
      affected: [5, 25],
      fix: 'tapDown',
    },
    {
      says: 'Two phone chargers and the decoder burnt within a week. The lights are too bright.',
      severity: 'high',
      affected: [6, 20],
      fix: 'tapDown',
    },
    {
      says: 'When it is windy the lights become very bright for a second and then normal again.',
      severity: 'medium',
      affected: [10, 35],
      fix: 'contact',
    },
    {
      says: 'Five houses in {estate} lost their fridges today, the current was too much.',
      severity: 'critical',
      affected: [5, 25],
      fix: 'brokenNeutral',
    },
    {
      who: 'firm',
      says: 'The computers at our office shut down with an over-voltage message several times a day.',
      severity: 'medium',
      affected: [3, 12],
      fix: 'contact',
    },
  ],
)
