/** What views are given: state comes down, verbs go up. */

/** What only one screen knows: see main/screen.js. */
interface Ui {
  drafts: Record<Channel, string>;
  /** The number of the message that the draft for a channel is a reply to. */
  replies: Record<Channel, number>;
  /** The address of each stimulus's bytes in this page; `''` while it cannot be had. */
  stimuli: Record<string, string>;
  dialog: {name: string; about: any} | null;
  /** The key of the stimulus that is folded away. */
  folded?: string | null;
  /** The key of the stimulus that is shown although something else is before the group. */
  unfolded?: string;
}

interface ParticipantUi extends Ui {
  to: Channel;
  name: string;
  left: boolean;
  returning: boolean;
  turnedFor?: string | null;
  turnedDuring?: string;
  putAside?: string | null;
  /** The key of the call to speak that was put away. */
  turnPutAside?: string;
  /** By round, whether its card is folded; what is not here is as its round is. */
  foldedRounds: Record<string, boolean>;
  /** The round whose answer is being changed. */
  changing: string | null;
  /** Answers that were begun and not sent, by round. */
  begun: Record<string, any>;
}

/** Of everybody behind the mirror. */
interface BackUi extends Ui {
  tab: string;
  /** The participant whose private thread is open. */
  thread: MemberId | null;
  seen: Record<Channel, number>;
  stageSize?: number;
  /** Whose answer to which round is looked at alone. */
  alone?: {round: string; member: MemberId} | null;
}

interface ObserverUi extends BackUi {
  left: boolean;
  isNarrow: boolean;
}

interface ModeratorUi extends BackUi {
  to: Channel;
  /** `null` until it is here, `false` when it cannot be had. */
  guide: Guide | null | false;
  seats: SeatFacts[];
  soon: PutSoon | null;
  typingGoes: boolean;
  sound: boolean;
  /** The activity that is being made. */
  own: OwnActivity;
}

/** An activity that the guide does not have, as far as it is made: see main/moderator/own.js. */
interface OwnActivity {
  kind: OwnKind;
  prompt: string;
  masking: Masking;
  seconds: number;
  /** What there is to choose, to order or to agree with, one a line. */
  lines: string;
  several: boolean;
  beginning: string;
  scale: 'stars' | 'points' | 'percent';
  lowName: string;
  highName: string;
  /** The numbers on the floor of the messages to agree with. */
  said: number[];
  /** The id of the command that opens it, until it is answered. */
  sent: string | null;
  /** Why it was refused. */
  refused: {code: string; message: string} | null;
}

type OwnKind = 'poll' | 'open_answer' | 'rating' | 'show_of_hands' | 'ranking' | 'stands';

/** How a kind is made on the spot: see activities/new.js. */
interface NewKind<K extends OwnKind> {
  /** Its fields, apart from those that all kinds have. */
  fields(v: ModeratorView): unknown;
  task(own: OwnActivity): TaskOf<K>;
}

/** What will be put before the group, and how the moderator knows it: see main/moderator/soon.js. */
interface Putting {
  command: string;
  fields: {item?: string; text?: string; activity?: string; round?: number; masking?: Masking};
  words: string;
}

interface PutSoon extends Putting {
  stands: 'counts' | 'held' | 'waits';
  due?: number;
}

type CommonAct = ReturnType<typeof import('../../../webroot/js/main/verbs.js').verbs>;

type Answering = ReturnType<typeof import('../../../webroot/js/main/participant/answering.js').answering>;

interface ParticipantAct extends CommonAct, Answering {
  lookBack(of: {activity: string; round: number}): void;
  turnComposer(to: Channel): void;
  address(channel: Channel): void;
  answerPrivately(): void;
  answerEveryone(): void;
  toHeading(): void;
  putAside(): void;
  turnHand(up: boolean): void;
  join(name: string): void;
  leave(): void;
  comeBack(): void;
}

interface ObserverAct extends CommonAct {
  turnTo(tab: string, thread?: MemberId | null): void;
  address(): void;
  depart(): void;
}

type Leading = ReturnType<typeof import('../../../webroot/js/main/moderator/leading.js').leading>;

interface ModeratorAct extends CommonAct, Leading {
  turnTyping(on: boolean): void;
  turnSound(on: boolean): void;
  toNow(): void;
  showRoomIn(frame: HTMLIFrameElement): void;
}

/** What one answers with, whatever the kind. */
interface Tools {
  /** Keeps what the answer is by now; it is told what it was. */
  change(turn: (draft: any) => any): void;
  send(answer: any): void;
  /** The id of the words that say what it is about, and the beginning of all others here. */
  label: string;
  /** Whether nothing can be sent at the moment. */
  isBarred: boolean;
  round: OpenedRound;
  state: State;
  ui: ParticipantUi;
  act: ParticipantAct;
  part<T>(name: string, make: () => T): T;
}

/** How one answers an activity of a kind. A draft is an answer in which something may be missing. */
interface Kind {
  begin(task: any): any;
  /** What there is to do, in words; nothing where the prompt says all. */
  todo?(task: any): string | null;
  input(task: any, draft: any, tools: Tools): unknown;
  /** The answer that a draft makes, or null as long as something is missing. */
  answer(draft: any, task: any): any;
  /** What the button says, where it does not send an answer like any other. */
  verb?(): string;
  /** What passing without a reason says, where that is something else too. */
  passing?(): string;
  /** Whether its buttons send it themselves. */
  isSentByTap?: boolean;
  /** Whether one answers on what is on the screens. */
  isOnStimulus?: boolean;
  /** Whether one goes on answering after one has answered. */
  goesOn?: boolean;
  mayAnswer?(round: OpenedRound, member: MemberId): boolean;
}

/** What telling of an answer may need to know beside its task. */
interface About {
  state: State;
  stimuli: Record<string, string>;
}

type Tells = (answer: any, task: any, about: About) => unknown;

/** What every view is given: see main/screen.js. */
interface ViewOf<S, U, A> {
  state: S;
  ui: U;
  act: A;
  root: HTMLElement;
  /** What a view made on its first drawing, under a name of the view's. */
  part<T>(name: string, make: () => T): T;
  now: number;
}

type View = ViewOf<State, Ui, CommonAct>;
type ParticipantView = ViewOf<State, ParticipantUi, ParticipantAct>;
type ObserverView = ViewOf<BackState, ObserverUi, ObserverAct>;
type ModeratorView = ViewOf<BackState, ModeratorUi, ModeratorAct>;

/** Another way to send the words of a composer: what its button says, and does with them. */
interface Otherwise {
  words: string;
  about: string;
  keys: string;
  off: boolean;
  test: string;
  write(text: string): void;
}

type NameOf = (state: any, member: MemberId) => string;

/** Where a message stands or will stand, and the number there of the one that it is a reply to. */
interface MayReply {
  channel: Channel | null;
  replyTo?: number;
}

/** Draws what a message is a reply to, if it is one. */
type Quoted = (message: MayReply) => unknown;

/** One of the things that a menu offers: see views/menu.js. */
interface MenuItem {
  words: string;
  icon: string;
  test: string;
  onPick(): void;
  grave?: boolean;
  chosen?: boolean;
}

/** What a composer holds a reply to; without `byEscape` that key is for something else. */
interface Replying {
  line: Line;
  state: State;
  nameOf: NameOf;
  byEscape: boolean;
}

/** What a figure is drawn with, besides what it holds: see views/figures/figure.js. */
interface Drawing {
  state: State;
  /** The address of the picture's bytes, if it is of one; `''` while it cannot be had. */
  url?: string;
  /** The course of one person's dial, to be drawn over that of all. */
  one?: {at: number; value: number}[];
  /** The longest of all bars, where this figure stands beside another. */
  most?: number;
  /** What a matrix counts, where that is not who put what together. */
  counts?: string;
}

/** A figure, drawn, and the table behind it: its first column names the rows. */
interface Drawn {
  picture: unknown;
  head: string[];
  rows: string[][];
}

/** How a kind of activity looks to those who lead or watch: see activities/back.js. */
interface BackKind<K extends KindName> {
  /** What there is to do. */
  name(task: Tasks[K]): string;
  /** One person's answer. */
  words(answer: Answers[K], task: Tasks[K], state: BackState): unknown;
  /** What the ends of a scale mean. */
  ends?(task: Tasks[K]): string;
  /** One person's answer as a figure, or as the course to be drawn over that of all. */
  alone?(answer: Answers[K], task: Tasks[K]): {figure?: Figure; one?: {at: number; value: number}[]};
  /** What there is to know of a round before anybody answers. */
  before?(round: OpenedRound, v: BackView): unknown;
  /** What else there is to know of it, from whose answer is whose. */
  more?(round: OpenedRound, v: BackView): unknown;
}

/** Either of those who are behind the mirror. */
type BackView = ViewOf<BackState, BackUi, CommonAct & Pick<ObserverAct, 'turnTo'>>;

type App = import('../../../webroot/js/main/app.js').App;
