import {answerTo} from '../../store/outgoing.js';
import {newKindOf} from '../../activities/new.js';

const KEPT = 'new-activity';

/** @type {OwnActivity} */
const NOTHING = {kind: 'poll', prompt: '', masking: 'after_own', seconds: 0, lines: '', several: false, beginning: '',
  scale: 'points', lowName: '', highName: '', said: [], sent: null, refused: null};

/**
 * What was begun of an activity of the moderator's own, by an earlier page too.
 *
 * @param {import('../../keeping.js').Keeping} keeping
 * @returns {OwnActivity}
 */
export const keptOwn = (keeping) => ({...NOTHING, ...JSON.parse(keeping.draft(KEPT) || '{}')});

/**
 * Making an activity on the spot. What is made stays until it is open: through a refusal, a dialog
 * that is shut, and a reload.
 *
 * @param {App} app
 */
export function own(app) {
  const change = (changes) => {
    app.show({own: {...app.ui.own, ...changes}});
    const {sent, refused, ...made} = app.ui.own;
    app.keeping.keepDraft(KEPT, JSON.stringify(made));
  };
  return {
    /** @param {Partial<OwnActivity>} changes */
    make: (changes) => change({...changes, refused: null}),

    /** Something that was said becomes one of the statements to agree with. @param {Line} line */
    askWhoAgrees({seq}) {
      const {kind, said} = app.ui.own;
      change({kind: 'stands', said: kind === 'stands' ? [...new Set([...said, seq])] : [seq], refused: null});
      app.act.open('new-activity');
    },

    openOwn() {
      const {kind, prompt, masking, seconds} = app.ui.own;
      const sent = app.command('open_own', {definition: {prompt, masking, seconds, task: newKindOf(kind).task(app.ui.own)}});
      change({sent, refused: null});
    },

    /** To be called when something happened: whether it is open, or why not. */
    followOwn() {
      const {sent} = app.ui.own;
      const answer = sent && answerTo(app.state, sent);
      if (!answer) return;
      const refused = app.state.notices.find(({id}) => id === sent);
      if (refused) {
        change({sent: null, refused});
        return app.take({type: 'noticed', id: sent});
      }
      app.show({own: NOTHING});
      app.keeping.keepDraft(KEPT, '');
      if (app.ui.dialog?.name === 'new-activity') app.show({dialog: null});
    },
  };
}
