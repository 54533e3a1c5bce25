export { houseTemplate } from '@/import/houseTemplate'
