import type { Baggage } from "../../../book/cells";
import type { ContentTypes } from "./contentTypes";
import type { Parts } from "./parts";
import type { Relationship } from "./relationships";

/** Signs of each kind: in content types and types of relationships, and in names of parts; all in lower case. */
const signs: readonly { readonly kind: Baggage; readonly type: RegExp; readonly name: RegExp }[] = [
  {
    kind: "macros",
    type: /vbaproject|macroenabled|macrosheet|dialogsheet|office\.vba/,
    name: /vba(?:project|data|projectsignature)[^/]*$|(?:^|\/)(?:macrosheets|dialogsheets)\//,
  },
  { kind: "externalLinks", type: /externallink/, name: /(?:^|\/)externallinks\// },
  {
    kind: "embeddedObjects",
    type: /oleobject|activex|controlproperties|relationships\/(?:package|control|ctrlprop)$|webextension/,
    name: /(?:^|\/)(?:embeddings|activex|ctrlprops|webextensions)\//,
  },
  { kind: "comments", type: /comments\+xml|threadedcomment|relationships\/comments$/, name: /(?:^|\/)(?:comments[^/]*\.xml$|threadedcomments\/)/ },
  {
    kind: "dataConnections",
    type: /connections|querytable|customdatapropert|model\+data|powerpivot/,
    name: /(?:^|\/)(?:connections\.xml$|querytables\/|model\/)/,
  },
  { kind: "signatures", type: /digital-signature/, name: /(?:^|\/)_xmlsignatures\// },
];

/** What the package carries besides cells, by what its parts are called and said to be. */
export function baggageOf(parts: Parts, types: ContentTypes, relationships: readonly Relationship[]): Baggage[] {
  const names = [...parts.names];
  const said = [...types.all(), ...relationships.map((relationship) => relationship.type.toLowerCase())];
  return signs
    .filter(({ type, name }) => said.some((one) => type.test(one)) || names.some((one) => name.test(one)))
    .map(({ kind }) => kind);
}
