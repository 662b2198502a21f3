import { Link as RouterLink, useNavigate as useRouterNavigate } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, FC, Ref } from 'react'

/**
 * Modules are shared by several apps, each with its own route tree, so addresses cannot be checked against one of them here.
 * Use these two in modules and ui in place of the router's own.
 */
export type To = {
  to: string
  params?: Record<string, string>
  search?: Record<string, unknown>
  hash?: string
  replace?: boolean
}

type LinkProps = To &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
    ref?: Ref<HTMLAnchorElement>
    activeOptions?: { exact?: boolean; includeSearch?: boolean }
    activeProps?: Record<string, unknown>
    preload?: false | 'intent'
  }

export const Link = RouterLink as unknown as FC<LinkProps>
export const useNavigate = useRouterNavigate as unknown as () => (where: To) => Promise<void>
