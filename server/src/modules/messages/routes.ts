import { messages } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { assignThread } from './actions/assign-thread.ts'
import { forgetReply, keepReply } from './actions/keep-reply.ts'
import { logCall } from './actions/log-call.ts'
import { markThreadRead } from './actions/mark-thread-read.ts'
import { replyToMyThread, replyToThread } from './actions/reply.ts'
import { setThreadStatus } from './actions/set-thread-status.ts'
import { startThread, writeToSupport } from './actions/start-thread.ts'
import { listCalls } from './list-calls.ts'
import { listMyThreads, listThreads } from './list-threads.ts'
import { answerers, getMyThread, getThread, listCanned, unreadThreads } from './queries.ts'

export function routes({ serve }: Router) {
  serve(messages.threads, listThreads)
  serve(messages.unread, unreadThreads)
  serve(messages.thread, getThread)
  serve(messages.start, startThread)
  serve(messages.reply, replyToThread)
  serve(messages.markRead, markThreadRead)
  serve(messages.assign, assignThread)
  serve(messages.setStatus, setThreadStatus)
  serve(messages.answerers, answerers)
  serve(messages.canned, listCanned)
  serve(messages.saveCanned, keepReply)
  serve(messages.deleteCanned, forgetReply)
  serve(messages.calls, listCalls)
  serve(messages.logCall, logCall)
  serve(messages.mine, listMyThreads)
  serve(messages.myThread, getMyThread)
  serve(messages.write, writeToSupport)
  serve(messages.replyMine, replyToMyThread)
  serve(messages.markMineRead, markThreadRead)
}
