import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#core/context.ts'
import { job } from '#core/jobs.ts'
import { identityConfig, issueToken, members, roles, shownEmail, users } from '#modules/identity/index.ts'

export const INVITATION_DAYS = 7

type Letter = { name: string; email: string; username: string | null; role: string; link: string; days: number }
type Mailer = (ctx: Ctx, letter: Letter) => Promise<unknown>
let mailer: Mailer | undefined
/** The notifications module, which ranks after this one, says here how letters are sent. */
export const registerInvitationMailer = (send: Mailer) => void (mailer = send)

/** The token names both: a person may be invited by several organisations. */
export const invited = (orgId: string, userId: string) => `${orgId}/${userId}`

/** Makes the link only now, so that it lies in no queue; a second run replaces the first one's link. */
export const sendInvitation = job(
  'staff.send-invitation',
  z.object({ memberId: z.uuid() }),
  async (ctx, { memberId }) => {
    if (!mailer) throw new Error('Nobody has registered to send letters')
    const [row] = await ctx.tx
      .select({ user: users, role: roles.name })
      .from(members)
      .innerJoin(users, eq(users.id, members.userId))
      .innerJoin(roles, and(eq(roles.orgId, members.orgId), eq(roles.id, members.roleId)))
      .where(and(eq(members.orgId, ctx.orgId), eq(members.id, memberId), eq(members.status, 'invited')))
    const email = row && shownEmail(row.user.email)
    if (!row || !email) return
    const { id, name, displayUsername: username } = row.user
    const token = await issueToken(ctx, 'invitation', invited(ctx.orgId, id), INVITATION_DAYS * 86_400_000)
    const link = `${identityConfig().publicUrl}/console/invitation?token=${token}`
    await mailer(ctx, { name, email, username, role: row.role, link, days: INVITATION_DAYS })
  },
)

export const jobs = [sendInvitation]
