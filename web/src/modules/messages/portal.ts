/** The pages of this module in the customer portal. */
export { MyNewMessagePage } from './my-new-message.tsx'
export { MyThreadPage } from './my-thread.tsx'
export { MyThreadsPage } from './my-threads.tsx'
