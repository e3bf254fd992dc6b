import { type ContentTable, textsIn } from "../table.ts";

export const tagTable: ContentTable = {
  name: "container_tags",
  columns: [["name"], ["tagged_manifest"]],
  index: ["name"],
  views: {
    // What does a tag pull, on which machines, made of what? A list of manifests is told as each image that it lists, itself never.
    container_images: `SELECT c.release, c.repository, t.name AS tag, tagged.digest AS tagged, i.digest AS image, i.media_type, i.os, i.architecture, i.size, i.unit_id
      FROM container_tags t JOIN content c ON c.unit_id = t.unit_id JOIN units u ON u.href = t.tagged_manifest JOIN container_manifests tagged ON tagged.unit_id = u.id
      LEFT JOIN container_listed_manifests l ON l.unit_id = tagged.unit_id LEFT JOIN units listed ON listed.href = l.manifest
      JOIN container_manifests i ON i.unit_id = CASE WHEN l.unit_id IS NULL THEN tagged.unit_id ELSE listed.id END`,
    container_image_layers: `SELECT i.release, i.repository, i.tag, i.image, b.digest AS layer
      FROM container_images i JOIN container_layers l ON l.unit_id = i.unit_id JOIN units u ON u.href = l.blob JOIN container_blobs b ON b.unit_id = u.id`,
  },
};

export const manifestTable: ContentTable = {
  name: "container_manifests",
  columns: [
    ["digest"],
    ["media_type"],
    ["schema_version", "INTEGER"],
    ["type"],
    ["os"],
    ["architecture"],
    ["size", "INTEGER", "compressed_image_size"],
    ["config_blob"],
    ["annotations"],
    ["labels"],
  ],
  index: ["digest"],
  lists: [
    // The server doesn't tell the order of an image's layers.
    { name: "container_layers", columns: [["blob"]], index: ["blob"], fields: ["blobs"], rows: (unit) => textsIn(unit, "blobs") },
    {
      name: "container_listed_manifests",
      columns: [["manifest"]],
      index: ["manifest"],
      fields: ["listed_manifests"],
      rows: (unit) => textsIn(unit, "listed_manifests"),
    },
  ],
};

export const blobTable: ContentTable = { name: "container_blobs", columns: [["digest"]], index: ["digest"] };
