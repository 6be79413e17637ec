export { type Agency } from './agency.ts';
export { readBag } from './bag/bag-reader.ts';
export { type Bag, type BagFindingCode, type BagManifest, type BagWarningCode } from './bag/bag.ts';
export {
  filedIn,
  isFiled,
  type Catalogue,
  type CatalogueItem,
  type DossierCase,
  type FiledItem,
  type ItemKind,
  type UnfiledItem,
} from './catalogue.ts';
export { digestOf, hexDigest, startDigest, type DigestName, type RunningDigest } from './digest/digest.ts';
export { type FileDigests } from './digest/file-digests.ts';
export {
  buildDossier,
  dossierName,
  type BuiltDossier,
  type DossierFile,
  type DossierInput,
  type DossierItem,
} from './dossier-builder.ts';
export { type BuiltFile } from './dossier-packer.ts';
export { readDossier } from './dossier-reader.ts';
export { type Dossier, type DossierFindingCode, type ReadEntry } from './dossier.ts';
export { noteVerifier } from './ed25519.ts';
export { type DisclosedEntry, type DossierEntry, type WithheldEntry } from './entry-line.ts';
export { archivedItems, missingItems, type ArchivedItem, type ArchivedItems } from './facts/archived-items.ts';
export { fileDemands, type FileDemand, type FileDemands, type PlacedFact } from './facts/file-demands.ts';
export { casesOf, subjectOf, type JournalFact } from './facts/journal-fact.ts';
export { placedFacts } from './facts/placed-facts.ts';
export { traceDigest } from './facts/trace-digest.ts';
export { ArchiveFault, type ArchiveFaultCode } from './fault.ts';
export { type Finding } from './finding.ts';
export { openPackage } from './package/open-package.ts';
export { type OpenPackage, type PackagedFile, type PackageFindingCode } from './package/package-files.ts';
export { type InclusionProof } from './proof-text.ts';
export { checkFourProperties, type PropertyResult } from './properties/four-properties.ts';
export { refusalText, sealFindings, type SealFindingCode } from './seal.ts';
export { type DossierSink } from './sink/dossier-sink.ts';
export { folderSink } from './sink/folder-sink.ts';
export { zipSink, type WrittenZip } from './sink/zip-sink.ts';
