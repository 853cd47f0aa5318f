import {TYPING_REPEATS} from '../protocol.js';
import {newId} from '../ids.js';

/**
 * The verbs every view may use. What a view wants done it says by calling one of these.
 *
 * @param {App} app
 */
export function verbs(app) {
  const typedAt = {};
  const keepReplies = (replies) => {
    app.keeping.keepReplies(replies);
    app.show({replies});
  };

  const act = {
    /** @param {string} dialog @param {any} [about] */
    open: (dialog, about = null) => app.show({dialog: {name: dialog, about}}),
    shut: () => app.show({dialog: null}),
    show: (changes) => app.show(changes),
    sizeStage: (turn) => app.show({stageSize: turn(app.ui.stageSize)}),

    /** Sends words to a channel. */
    write(channel, text) {
      if (text.trim() === '') return;
      const [type, fields] = app.room.saying(channel, text);
      const replyTo = app.ui.replies[channel];
      app.command(type, replyTo ? Object.assign({replyTo}, fields) : fields);
      act.draft(channel, '');
      act.letGo(channel);
      typedAt[channel] = 0;
    },

    /** Begins a reply, where the message was said. */
    reply({channel, seq}) {
      keepReplies({...app.ui.replies, [channel]: seq});
      app.act.address(channel);
    },

    /** What is written to a channel is no reply any more. */
    letGo(channel) {
      const {[channel]: _, ...others} = app.ui.replies;
      keepReplies(others);
    },

    /** Keeps what is being written, and tells the others that somebody writes. */
    draft(channel, text) {
      app.show({drafts: {...app.ui.drafts, [channel]: text}});
      app.keeping.keepDraft(channel, text);
      if (!app.room.isShared(channel)) return;
      const on = text !== '';
      const now = Date.now();
      if (on && now - (typedAt[channel] ?? 0) < TYPING_REPEATS) return;
      if (!on && !typedAt[channel]) return;
      typedAt[channel] = on ? now : 0;
      app.connection.signal({type: 'typing', channel, on});
    },

    /**
     * Tries refused words once more. What may have been written keeps its id, so it is not twice. What
     * was no reply to anything that is there is sent as none.
     */
    again({command: {replyTo, ...words}, status, code}) {
      const command = replyTo && code !== 'no_such_message' ? {...words, replyTo} : words;
      if (!app.state.outgoing.some((o) => o.command.id === command.id && o.status === status)) return;
      app.discard(command.id);
      app.send(status === 'unsure' ? command : {...command, id: newId()});
    },
    discard: (id) => app.discard(id),
    noticed: (id) => app.take({type: 'noticed', id}),
    retract: (line) => app.command('retract', {channel: line.channel, seq: line.seq}),
    reload: () => location.reload(),
  };
  return act;
}

/** The draft for a destination: what is being written, else what an earlier page kept. */
export function draftsOf(keeping, channels) {
  return Object.fromEntries(channels.map((channel) => [channel, keeping.draft(channel)]));
}
