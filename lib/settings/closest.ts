export { closest } from '../../lambda/settings/closest.ts';
