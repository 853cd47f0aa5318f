/** @type {NewKind<'show_of_hands'>} */
export const showOfHands = {
  fields: () => null,
  task: () => ({kind: 'show_of_hands'}),
};
