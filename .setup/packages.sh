# Sourced by ./bench and ./test: what the project needs of a Debian machine, and how it gets there.
# `java -jar orchestrator.jar doctor` says what each is for.

packages=(
  default-jdk-headless maven
  qemu-system-x86 qemu-system-arm qemu-system-misc
  mmdebstrap debian-archive-keyring uidmap kmod cpio e2fsprogs zstd xz-utils openssh-client ca-certificates git
)

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

installed() {
  dpkg-query --show --showformat '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

install_missing() {
  local missing=() package
  for package in "${packages[@]}"; do
    installed "$package" || missing+=("$package")
  done
  # A JDK that did not come from Debian's default package is as good.
  if command -v javac >/dev/null; then
    local kept=()
    for package in "${missing[@]}"; do
      [ "$package" = default-jdk-headless ] || kept+=("$package")
    done
    missing=("${kept[@]}")
  fi
  [ ${#missing[@]} -gt 0 ] || return 0
  echo "installing: ${missing[*]}"
  as_root apt-get update --quiet=2
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet=2 --no-install-recommends "${missing[@]}" >/dev/null
}

# Rebuilt only if a source is newer than the jar.
build_jar() {
  if [ -f orchestrator.jar ] && [ -z "$(find pom.xml orchestrator/pom.xml orchestrator/src/main templates -newer orchestrator.jar -print -quit)" ]; then
    return 0
  fi
  echo "building orchestrator.jar"
  mvn --batch-mode --quiet package -DskipTests -Dspotless.check.skip
}
