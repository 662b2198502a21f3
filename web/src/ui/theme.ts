import { createTheme, type MantineColorsTuple, type MantineThemeOverride, rem } from '@mantine/core'

const teal: MantineColorsTuple = [
  '#ecf7f6',
  '#d6ecea',
  '#addad6',
  '#7fc5c0',
  '#52aea9',
  '#2f9692',
  '#177d7b',
  '#0f6766',
  '#0b5251',
  '#083d3d',
]
const slate: MantineColorsTuple = [
  '#f8fafc',
  '#f1f5f9',
  '#e2e8f0',
  '#cbd5e1',
  '#8695aa',
  '#64748b',
  '#4b5a6f',
  '#334155',
  '#1e293b',
  '#0f172a',
]
const night: MantineColorsTuple = [
  '#dde3ec',
  '#c3ccd9',
  '#a3afbf',
  '#8c99ab',
  '#435062',
  '#334052',
  '#243040',
  '#18212d',
  '#121a24',
  '#0b1119',
]

// Mantine's own shades are too pale for text on their light ground.
const red: MantineColorsTuple = [
  '#fef1f0',
  '#fde6e5',
  '#fbc9c7',
  '#f6a19d',
  '#ee6f69',
  '#e2443d',
  '#cc2f28',
  '#b42318',
  '#9b1c1c',
  '#7f1414',
]
const green: MantineColorsTuple = [
  '#effaf3',
  '#dcf5e6',
  '#b4e6c8',
  '#84d3a3',
  '#4fbb7c',
  '#22a35a',
  '#178a49',
  '#13733e',
  '#14603a',
  '#0f4a2d',
]
const yellow: MantineColorsTuple = [
  '#fef9ec',
  '#fdf1d3',
  '#f9e0a2',
  '#f3ca66',
  '#ebb032',
  '#e09112',
  '#c07408',
  '#9c5a06',
  '#7a3e06',
  '#5f3005',
]

type Look = { text: number; control: 'sm' | 'md'; height: number }

/** Console: 14 px and dense. Portal: 16 px, controls of 46 px for the thumb. */
const LOOKS = {
  console: { text: 14, control: 'sm', height: 36 },
  portal: { text: 16, control: 'md', height: 46 },
} satisfies Record<string, Look>

export function makeTheme(look: keyof typeof LOOKS): MantineThemeOverride {
  const { text } = LOOKS[look]
  return createTheme({
    colors: { teal, gray: slate, dark: night, red, green, yellow },
    primaryColor: 'teal',
    primaryShade: { light: 7, dark: 6 },
    fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
    fontSizes: {
      xs: rem(text - 2),
      sm: rem(text - (look === 'console' ? 1 : 2)),
      md: rem(text),
      lg: rem(text + 2),
      xl: rem(text + 4),
    },
    headings: {
      fontWeight: '650',
      sizes: {
        h1: { fontSize: rem(text + 8), lineHeight: '1.25' },
        h2: { fontSize: rem(text + 2), lineHeight: '1.4' },
        h3: { fontSize: rem(text), lineHeight: '1.4' },
      },
    },
    defaultRadius: 'md',
    cursorType: 'pointer',
    respectReducedMotion: true,
    components: components(LOOKS[look]),
  })
}

const TITLE = { title: { fontWeight: 650, fontSize: 'var(--mantine-font-size-lg)' } }

/** A dialog's head would count as a second banner of the page. */
const HEADS = { header: { role: 'presentation' } }

function components({ text, control, height }: Look): MantineThemeOverride['components'] {
  const input = { defaultProps: { size: control } }
  return {
    Button: {
      defaultProps: { size: control },
      vars: (_: unknown, props: { size?: string }) => ({
        root: props.size === control ? { '--button-height': rem(height), '--button-fz': rem(text) } : {},
      }),
    },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: control === 'sm' ? 'lg' : 44 } },
    Input: {
      defaultProps: { size: control },
      vars: (_: unknown, props: { size?: string }) => ({
        wrapper: props.size === control ? { '--input-height': rem(height), '--input-fz': rem(text) } : {},
      }),
    },
    InputWrapper: {
      // Help stands below what it helps with.
      defaultProps: { size: control, inputWrapperOrder: ['label', 'input', 'description', 'error'] },
      vars: () => ({
        label: {},
        description: { '--input-description-size': rem(text - 1) },
        error: { '--input-error-size': rem(text - 1) },
      }),
    },
    TextInput: input,
    Textarea: { defaultProps: { size: control, autosize: true, minRows: 3, maxRows: 12 } },
    PasswordInput: input,
    NumberInput: input,
    Select: input,
    NativeSelect: input,
    Checkbox: input,
    Radio: input,
    Switch: input,
    PinInput: input,
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 120 }, attributes: HEADS }, styles: TITLE },
    Drawer: { defaultProps: { transitionProps: { duration: 120 }, attributes: HEADS } },
    Menu: { defaultProps: { transitionProps: { duration: 80 } } },
    Popover: { defaultProps: { transitionProps: { duration: 80 } } },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 80 } } },
    Skeleton: { defaultProps: { radius: 'sm' } },
  }
}
