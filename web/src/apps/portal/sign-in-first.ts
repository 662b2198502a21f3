type Here = { pathname: string; href: string; search: object }

/** Where to go to sign in, and what to come back to; a utility chosen on the way is not asked for again. */
export function signInFirst({ pathname, href, search }: Here) {
  const { utility } = search as { utility?: string }
  return { to: '/sign-in' as const, search: { to: pathname === '/' ? undefined : href, utility } }
}
