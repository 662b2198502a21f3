import { UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import classes from './fold.module.css'

type Props = { title: string; open: boolean; onOpen: (open: boolean) => void; children: ReactNode }

/** A part of a page that is there when it is opened, and asks for nothing before. */
export function Fold({ title, open, onOpen, children }: Props) {
  const id = useId()
  return (
    <section className={classes.fold} aria-label={title}>
      <UnstyledButton className={classes.head} aria-expanded={open} aria-controls={id} onClick={() => onOpen(!open)}>
        {title}
        <IconChevronDown size={20} aria-hidden className={classes.sign} data-open={open || undefined} />
      </UnstyledButton>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </section>
  )
}
