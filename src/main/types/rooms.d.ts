/** What a page knows of its room: the state that `store` gives and views draw. */

type LinkStatus = 'connecting' | 'live' | 'offline' | 'away';
type PhaseName = 'waiting' | 'live' | 'paused' | 'closed';

/** Where somebody stands on their way in and out. */
type Standing = 'waiting' | 'in' | 'left' | 'removed';

interface Place {
  key: string;
  channel: Channel;
  seq: number;
  at: number;
  author: MemberId;
}

/** What the pages add to lines: `names` stands for several that came in a row. */
interface Marks {
  retracted?: boolean;
  retractedBy?: MemberId;
  earlier?: boolean;
  names?: string[];
}

type FieldOf<E> = E extends unknown ? keyof E : never;
type AnyField = Exclude<FieldOf<Events[EventName]>, keyof Place>;

/**
 * An event with its place. Fields of other events are known, and absent; what a retraction takes
 * back is its `target`.
 */
type LineOf<K extends EventName> = {type: K} & Omit<Events[K], keyof Place> & Place & Marks
  & (K extends 'retracted' ? {target: number} : {target?: undefined})
  & {[F in Exclude<AnyField, keyof Events[K]>]?: undefined};
type Line = {[K in EventName]: LineOf<K>}[EventName];
type Lines = import('../../../webroot/js/store/lines.js').Lines;

interface Person {
  member: MemberId;
  role: Role;
  name: string;
  muted: boolean;
  standing: Standing;
  /** When they came to stand there. */
  since: number;
  /** The number of their colour. */
  hue?: number;
  initials?: string;
}

/** What this page sent: see store/outgoing.js. */
interface Outgoing {
  command: Command;
  channel: Channel | null;
  at: number;
  status: 'pending' | 'landing' | 'landed' | 'refused' | 'unsure';
  key?: string;
  code?: string;
  message?: string;
}

/** The refusal of something that is not words. */
interface Notice {
  id: string;
  code: string;
  message: string;
  command: Command;
}

/** What became of somebody's hand last: see store/front/hands.js. */
interface Hand {
  raisedAt: number | null;
  called: LineOf<'called_on'> | null;
}

/** What somebody answered in a round: their first answer, and how it stands now. */
interface GivenAnswer {
  first: Answer | null;
  /** Nothing while they pass. */
  last: Answer | null;
  passed: Passing | null;
}

/** One time that an activity was opened, as far as a page knows of it: see store/front/activities.js. */
interface Round {
  key: string;
  activity: string;
  round: number;
  /** Nothing until that is here. */
  opened: LineOf<'opened'> | null;
  definition: Activity | null;
  masking: Masking;
  revealed: boolean;
  ended: boolean;
  /** When its time is over, by the server's clock; pauses move it. */
  due: number | null;
  /** Whom participants play; on a participant's page only their own. */
  briefs: Record<MemberId, {role: string; brief: string}>;
  /** Of all participants whose answers this page reads; on a participant's page only their own. */
  answers: Record<MemberId, GivenAnswer>;
  /** What others may see of each participant, as each channel last said it. */
  copies: Record<MemberId, Record<Channel, {answer: Answer | null; at: number; seq: number}>>;
  tally: Record<Channel, TallyFrame>;
}

type OpenedRound = Round & {opened: LineOf<'opened'>; definition: Activity};

/** In front of the mirror. */
interface State {
  me: You;
  session: SessionFacts;
  /** `why` is what the door said of a link that is no longer good. */
  link: {status: LinkStatus; code?: number; why?: string};
  caughtUp: boolean;
  phase: {name: PhaseName; startedAt: number | null; turnedAt: number | null; unled: boolean};
  /** In slow mode, how many seconds participants wait after each message to the group; else 0. */
  slow: number;
  /** When this page's person last said something to the group. */
  spokeAt: number | null;
  /** When they may again, as the server last told them. */
  mayAgainAt: number;
  /** Whose hand is raised since when, and who was called on. */
  hands: Record<MemberId, Hand>;
  part: number;
  question: LineOf<'asked'> | null;
  onScreen: LineOf<'shown'> | null;
  people: Record<MemberId, Person>;
  /** By activity and round. */
  rounds: Record<string, Round>;
  lines: Record<Channel, Lines>;
  present: Record<Channel, {members: MemberId[]; count: number}>;
  typing: Record<Channel, Record<MemberId, number>>;
  outgoing: Outgoing[];
  notices: Notice[];
  /** How far this device's clock is ahead of the server's. */
  skew: number;
}

interface Watcher {
  member: MemberId;
  name: string;
  here: boolean;
  dismissed: boolean;
}

/** With what is behind it. */
interface BackState extends State {
  observers: Record<MemberId, Watcher>;
}

/** One side of the mirror, as `roomOf` joins them: see store/room.js. */
interface Side {
  empty: object;
  events: {[K in EventName]?: (state: any, line: LineOf<K>) => object};
  words: WordsOn[];
}

/** A command that carries words, and the channels that they appear on. */
interface WordsOn {
  command: string;
  channel(command: Command, me: MemberId): Channel;
  holds?(channel: Channel): boolean;
  fields?(channel: Channel): object;
  isOwn?: boolean;
}

type Room = ReturnType<typeof import('../../../webroot/js/store/room.js').roomOf>;

/** What stands of the talk under one question, stimulus or activity: see store/groups.js. */
interface Group {
  key: string;
  head: LineOf<'asked'> | LineOf<'shown'> | LineOf<'opened'> | null;
  round: string;
  lines: Line[];
  late: Set<string>;
  answered: Set<MemberId>;
  of: Set<MemberId>;
}

/** The discussion guide, as a moderator gets it. */
interface Guide {
  title: string;
  topic: string;
  plannedMinutes: number;
  sections: {id: string; title: string; minutes?: number; items: GuideItem[]}[];
  policy: Policy;
}

/** What the study decided: what observers see of answers before they are revealed. */
interface Policy {
  observersBeforeReveal: 'nothing' | 'tally' | 'everything';
}

interface GuideItem {
  id: string;
  question?: string;
  /** Who sees the answers to the question when; without it, everybody at once. */
  masking?: Masking;
  show?: Stimulus;
  activity?: Activity;
  note?: string;
  minutes?: number;
  probes?: {id: string; question: string}[];
}

/** A seat, as a moderator's page is told of it. */
interface SeatFacts {
  member: MemberId;
  role: Role;
  name: string;
  revoked: boolean;
}
