/**
 * The first frame needs no more than the HTML, its styles and this. A browser shows a popup when its page has loaded: what
 * is imported in the usual way keeps it waiting, 200 kB of script, and what is imported from here does not.
 */
import { showNotedTheme } from '../../browser/theme.ts';
import '../desk/desk.css';

showNotedTheme();
document.querySelector('input')?.focus();
void import('./main.tsx');
