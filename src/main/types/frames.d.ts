/** What travels on the socket: docs/protocol.md, as types. */

type Role = 'participant' | 'moderator' | 'observer';
type Channel = string;
type MemberId = string;

interface Stimulus {
  id: string;
  kind: 'image' | 'video' | 'text';
  title: string;
  alt: string;
  text: string;
}

/** What can happen, by the name of the event. */
interface Events {
  agreed: {name: string; terms: string};
  arrived: {member: MemberId; name: string};
  entered: {member: MemberId; role: Role; name: string};
  left: {member: MemberId};
  removed: {member: MemberId};
  said: {text: string; replyTo?: number};
  retracted: {seq: number};
  asked: {item: string; part: number; text: string};
  shown: {item: string; part: number; stimulus: Stimulus};
  taken_down: {item: string};
  muted: {member: MemberId};
  unmuted: {member: MemberId};
  hand_raised: {member: MemberId};
  hand_lowered: {member: MemberId};
  called_on: {member: MemberId};
  said_in_role: {text: string; role: string; replyTo?: number};
  opened: {activity: string; round: number; part: number; definition: Activity};
  briefed: {activity: string; round: number; member: MemberId; role: string; brief: string};
  answered: {activity: string; round: number; answer: Answer};
  passed: {activity: string; round: number; why: Passing};
  shared: {activity: string; round: number; answer: Answer};
  unshared: {activity: string; round: number};
  masked: {activity: string; round: number; masking: Masking};
  revealed: {activity: string; round: number};
  ended: {activity: string; round: number};
  slowed: {seconds: number};
  started: {};
  paused: {};
  resumed: {};
  closed: {};
  observer_arrived: {member: MemberId; name: string};
  observer_introduced: {member: MemberId; name: string};
  observer_left: {member: MemberId};
  observer_dismissed: {member: MemberId};
  remarked: {text: string; replyTo?: number};
  noted: {text: string};
}

type EventName = keyof Events;

/** What an entry says happened. */
type Happened = {[K in EventName]: {type: K} & Events[K]}[EventName];

interface You {
  member: MemberId;
  role: Role;
  name: string;
  /** Whether the researcher gave the seat this name; only the door says. */
  named?: boolean;
}

interface Terms {
  version: string;
  text: string;
  observersReadAsides: boolean;
}

/** What a page knows of its session. The door tells more of it than the socket. */
interface SessionFacts {
  topic: string;
  parts: number;
  terms: Terms;
  language?: string;
  plannedMinutes?: number;
  participants?: number;
}

interface Welcome { type: 'welcome'; epoch: string; you: You; session: SessionFacts }
interface Entry { type: 'entry'; channel: Channel; seq: number; at: number; author: MemberId; event: Happened }
interface Live { type: 'live' }
interface Ack { type: 'ack'; id: string; channel: Channel; seq: number }
interface Refused { type: 'refused'; id: string; code: string; message: string; retryAfter?: number }
interface Typing { type: 'typing'; channel: Channel; member: MemberId; on: boolean }
interface Present { type: 'present'; channel: Channel; members: MemberId[]; count: number }
interface Pong { type: 'pong' }
interface Reconnect { type: 'reconnect'; after: number }

/** What answers come to; on the floor only the figures are told. */
interface TallyFrame {
  type: 'tally'; channel: Channel; activity: string; round: number;
  answered?: number; passed?: number; figures: Figure[]; facts?: Fact[];
}

type ServerFrame = TallyFrame | Welcome | Entry | Live | Ack | Refused | Typing | Present | Pong | Reconnect;

/** A command: its type, its id, its fields. */
interface Command {
  type: string;
  id: string;
  text?: string;
  to?: MemberId;
  replyTo?: number;
  [field: string]: unknown;
}

/** What a page tells its own store. */
type PageFrame =
  | {type: 'link'; status: LinkStatus; code?: number; why?: string; after?: number}
  | {type: 'forget'}
  | {type: 'sending'; command: Command; channel: Channel | null; at: number}
  | {type: 'kept'; items: Outgoing[]}
  | {type: 'discarded'; id: string}
  | {type: 'noticed'; id: string};

/** What a connection hands on. */
type Frame = ServerFrame | PageFrame;

/** A frame with the time on this device's clock at which it came. */
type Heard<F> = F & {heardAt?: number};
