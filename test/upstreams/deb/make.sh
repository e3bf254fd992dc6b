#!/usr/bin/env bash
# Makes data/ anew, or the directory given: a signed APT repository in two states. dists/grove has the components main and extra and
# the architectures amd64 and arm64; v2 is v1 some weeks later. The key is made for one run: only its public half stays.
set -euo pipefail
data=${1:-$(cd "$(dirname "$0")" && pwd)/data}
[[ -z ${1:-} || ! -e $1 ]] || { echo "make.sh: $1 exists" >&2; exit 1; }
export SOURCE_DATE_EPOCH=1735689600 TZ=UTC LC_ALL=C # 2025-01-01T00:00:00Z
umask 022
for tool in dpkg-deb apt-ftparchive gpg; do
  command -v "$tool" >/dev/null || { echo "make.sh needs $tool (Debian packages: dpkg apt-utils gnupg)" >&2; exit 1; }
done
work=$(mktemp -d)
export GNUPGHOME=$work/gnupg
mkdir -m 700 "$GNUPGHOME"
trap 'gpgconf --kill all 2>/dev/null || true; rm -rf "$work"' EXIT
pool=$work/pool out=$work/data
mkdir -p "$pool" "$out"

# build <name> <version> <architecture> [extra control line …]
build() {
  local name=$1 version=$2 arch=$3 root=$work/root/$1_${2//:/.}_$3
  shift 3
  mkdir -p "$root/DEBIAN" "$root/usr/share/grove"
  printf '%s %s %s\n' "$name" "$version" "$arch" >"$root/usr/share/grove/$name"
  printf '%s\n' "Package: $name" "Version: $version" "Architecture: $arch" "Maintainer: Grove <grove@example.com>" \
    "Section: misc" "Priority: optional" "$@" "Description: The $name of a small grove" " A package of the test upstream." >"$root/DEBIAN/control"
  # The file's name has no epoch, as everywhere.
  dpkg-deb --build --root-owner-group -Zxz "$root" "$pool/${name}_${version#*:}_$arch.deb" >/dev/null
}

build acorn 1.0-1 all
build acorn 1.1-1 all
build acorn 1.2-1 all
build birch 1.2-1 all
build birch 1.10-1 all
build cedar 0.9-1 all
for arch in amd64 arm64; do
  build oak 2.0-1 "$arch" "Depends: acorn (>= 1.1)"
  build oak 2.1-1 "$arch" "Depends: acorn (>= 1.2)"
done
build willow 1:3.0~rc1-1 all "Depends: oak"
build willow 1:3.0-1 all "Depends: oak"
build maple 5.0-1 all # in no state: for uploads

gpg --batch --quiet --passphrase '' --quick-gen-key 'Grove <grove@example.com>' ed25519 sign never
gpg --batch --armor --export >"$out/key.asc"

# repository <state> <date> <main …> -- <extra …>
repository() {
  local state=$1 date=$2 component=main file arch dir=$out/$1 index
  shift 2
  for file in "$@"; do
    if [[ $file == -- ]]; then component=extra; continue; fi
    mkdir -p "$dir/pool/$component"
    cp "$pool/$file.deb" "$dir/pool/$component/"
  done
  cd "$dir"
  for component in main extra; do
    for arch in amd64 arm64; do
      index=dists/grove/$component/binary-$arch
      mkdir -p "$index"
      apt-ftparchive --arch "$arch" packages "pool/$component" >"$index/Packages"
      gzip -9nk "$index/Packages"
    done
  done
  apt-ftparchive -o APT::FTPArchive::Release::Origin=Grove -o APT::FTPArchive::Release::Label=Grove \
    -o APT::FTPArchive::Release::Suite=stable -o APT::FTPArchive::Release::Codename=grove -o APT::FTPArchive::Release::Version=1 \
    -o "APT::FTPArchive::Release::Architectures=amd64 arm64" -o "APT::FTPArchive::Release::Components=main extra" \
    release dists/grove | sed "s|^Date: .*|Date: $date|" >"$work/Release"
  mv "$work/Release" dists/grove/Release
  gpg --batch --yes --clearsign --digest-algo SHA512 -o dists/grove/InRelease dists/grove/Release
  gpg --batch --yes --detach-sign --armor --digest-algo SHA512 -o dists/grove/Release.gpg dists/grove/Release
}

v1=(acorn_1.0-1_all acorn_1.1-1_all oak_2.0-1_amd64 oak_2.0-1_arm64 willow_3.0~rc1-1_all)
repository v1 "Wed, 01 Jan 2025 00:00:00 UTC" "${v1[@]}" cedar_0.9-1_all -- birch_1.2-1_all
repository v2 "Sat, 01 Feb 2025 00:00:00 UTC" "${v1[@]}" acorn_1.2-1_all oak_2.1-1_amd64 oak_2.1-1_arm64 willow_3.0-1_all \
  -- birch_1.2-1_all birch_1.10-1_all

# Files to upload: a package that no state has, and one whose archive lacks its control data.
mkdir "$out/uploads"
cp "$pool/maple_5.0-1_all.deb" "$out/uploads/"
cd "$work"
printf '2.0\n' >debian-binary
tar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 -cJf data.tar.xz -C "$work/root/maple_5.0-1_all" ./usr
ar rcD "$out/uploads/headless_1.0_all.deb" debian-binary data.tar.xz

rm -rf "$data"
cp -a "$out" "$data"
find "$data" -exec touch -d "@$SOURCE_DATE_EPOCH" {} +
du -sh --apparent-size "$data"
