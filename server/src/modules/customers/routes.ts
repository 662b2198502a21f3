import { customers } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { myAccounts } from './accounts.ts'
import { addFiles } from './actions/add-files.ts'
import { createCustomer } from './actions/create-customer.ts'
import { editCustomer } from './actions/edit-customer.ts'
import { countLinking, linkAccount } from './actions/link-account.ts'
import { registerPortal } from './actions/register-portal.ts'
import { activateCustomer, deactivateCustomer } from './actions/set-active.ts'
import { unlinkAccount } from './actions/unlink-account.ts'
import { updateMe } from './actions/update-me.ts'
import { useAccount } from './actions/use-account.ts'
import { filesOfCustomer, getCustomer, historyOfCustomer, listCustomers, me } from './queries.ts'

export function routes({ serve, servePrepared, serveOpen }: Router) {
  serve(customers.list, listCustomers)
  serve(customers.get, getCustomer)
  serve(customers.create, createCustomer)
  serve(customers.edit, editCustomer)
  serve(customers.deactivate, deactivateCustomer)
  serve(customers.activate, activateCustomer)
  serve(customers.history, historyOfCustomer)
  serve(customers.files, filesOfCustomer)
  serve(customers.addFiles, addFiles)
  serveOpen(customers.registerPortal, registerPortal)
  serve(customers.me, me)
  serve(customers.updateMe, updateMe)
  serve(customers.accounts, myAccounts)
  servePrepared(customers.linkAccount, countLinking, linkAccount)
  serve(customers.useAccount, useAccount)
  serve(customers.unlinkAccount, unlinkAccount)
}
