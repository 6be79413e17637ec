// Everything that loads FFmpeg, so that failing to load it is one event.
export { decode } from './decode.ts';
export { listStreams, readPacketTimes } from './demux.ts';
export { makePictures } from './pictures.ts';
export { synthesize } from './synthesize.ts';
