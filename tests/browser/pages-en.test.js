import { everyPage } from './support/every_page.js';

everyPage('en');
