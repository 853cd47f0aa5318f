import {t} from '../words.js';

const OURS = ['like', 'dislike'];

/**
 * What a mark or a feeling is called: a few in the reader's language, all others as the study has them.
 *
 * @param {string} name
 */
export const worded = (name) => (OURS.includes(name) ? t(`activity.worded.${name}`) : name);

const ICONS = {like: 'hand-thumbs-up', dislike: 'hand-thumbs-down'};

/** @param {string} name */
export const signOf = (name) => ICONS[name] ?? null;
