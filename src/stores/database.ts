import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { type Database, databaseName, openDatabase } from '@/storage/database'

/** The open database; tests open one of their own before anything else does. */
export const useDatabaseStore = defineStore('database', () => {
  const name = shallowRef(databaseName)
  let opened: Database | undefined

  function open(): Database {
    opened ??= openDatabase(name.value)
    return opened
  }

  return { name, open }
})
