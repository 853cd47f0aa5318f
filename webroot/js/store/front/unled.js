/**
 * Whether it was the house that paused the discussion, because nobody who leads was connected.
 *
 * @param {{type: string, author: MemberId}} line
 */
export const isUnled = ({type, author}) => type === 'paused' && author === 'house';
