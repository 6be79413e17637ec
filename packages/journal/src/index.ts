export { type Appended, type AppendRequest, type VersionConflict } from './append-request.ts';
export { type Project, type SequencedEntry } from './append-transaction.ts';
export { JournalFault, type JournalFaultCode } from './fault.ts';
export { nodeTreeHash, leafDigests, sha256 } from './hashing.ts';
export { type JournalPayload } from './payload.ts';
export { inAgency } from './session.ts';
export { type RecordedEvent } from './recorded.ts';
export { openSequencer, type Sequencer, type SequencerOptions } from './sequencer.ts';
export { ed25519, newSignerKey, openSigner, openVerifier } from './signer.ts';
