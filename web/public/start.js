// Runs before the page is drawn. It is a file, and not written into the page, because the policy allows no inline script.
// zod would probe `eval`, which the policy refuses (and reports in the console).
globalThis.__zod_globalConfig = { jitless: true }

// The chosen colour scheme, so that a dark page does not flash white.
let chosen = 'auto'
try {
  chosen = localStorage.getItem('mantine-color-scheme-value') || 'auto'
} catch {
  // Storage is switched off: the system's choice counts.
}
const system = matchMedia('(prefers-color-scheme: dark)')
const show = () => {
  const dark = chosen === 'dark' || (chosen === 'auto' && system.matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
}
show()
// A phone that goes dark in the evening takes the page along. Once somebody chose, the page itself keeps to the choice.
if (chosen === 'auto' && !location.pathname.startsWith('/console')) system.addEventListener('change', show)
