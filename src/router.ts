import { createRouter, createWebHashHistory, type RouteRecordRaw } from 'vue-router'
import OverviewPage from '@/pages/OverviewPage.vue'
import type { PageName } from '@/texts/frame'

/** The pages are the features. Hash addresses work on any host and from a file. */
const routes: (RouteRecordRaw & { name: PageName })[] = [
  { path: '/', name: 'overview', component: OverviewPage },
  { path: '/thema/:id', name: 'topic', component: () => import('@/pages/TopicPage.vue'), props: true },
  {
    path: '/kennzahl/:id',
    name: 'indicator',
    component: () => import('@/pages/IndicatorPage.vue'),
    props: true,
  },
  { path: '/massnahmen', name: 'activities', component: () => import('@/pages/ActivitiesPage.vue') },
  { path: '/import', name: 'import', component: () => import('@/pages/ImportPage.vue') },
  {
    path: '/import/beleg/:id',
    name: 'receipt',
    component: () => import('@/pages/ReceiptPage.vue'),
    props: true,
  },
  { path: '/plan', name: 'plan', component: () => import('@/pages/PlanPage.vue') },
  {
    path: '/plan/ziel/:id',
    name: 'target',
    component: () => import('@/pages/TargetEditorPage.vue'),
    props: true,
  },
  { path: '/daten', name: 'data', component: () => import('@/pages/DataPage.vue') },
  {
    path: '/vorfuehren/:slide?',
    name: 'presentation',
    component: () => import('@/pages/PresentationPage.vue'),
    props: true,
  },
  { path: '/:unknown(.*)*', name: 'notFound', component: () => import('@/pages/NotFoundPage.vue') },
]

export const router = createRouter({
  history: createWebHashHistory(),
  routes,
  scrollBehavior(to, from, saved) {
    if (saved) return saved
    return to.path === from.path ? false : { top: 0 }
  },
})
