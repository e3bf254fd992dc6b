# Writes the compact index (names, versions, info/<gem>) of the gems in <directory>/gems, as rubygems.org serves it.
require "digest"
require "fileutils"
require "rubygems/package"

directory = ARGV.fetch(0)
gems = Dir.glob("#{directory}/gems/*.gem").map { |path| [Gem::Package.new(path).spec, Digest::SHA256.file(path).hexdigest] }
number = ->(spec) { spec.platform.to_s == "ruby" ? spec.version.to_s : "#{spec.version}-#{spec.platform}" }
requirement = ->(of) { of.requirements.map { |operator, version| "#{operator} #{version}" }.sort.join("&") }

FileUtils.mkdir_p("#{directory}/info")
versions = gems.group_by { |spec, _| spec.name }.sort.map do |name, of_name|
  sorted = of_name.sort_by { |spec, _| [spec.version, spec.platform.to_s] }
  lines = sorted.map do |spec, sha256|
    dependencies = spec.runtime_dependencies.map { |one| "#{one.name}:#{requirement.(one.requirement)}" }.join(",")
    "#{number.(spec)} #{dependencies}|checksum:#{sha256},ruby:#{requirement.(spec.required_ruby_version)}"
  end
  info = "---\n#{lines.join("\n")}\n"
  File.write("#{directory}/info/#{name}", info)
  "#{name} #{sorted.map { |spec, _| number.(spec) }.join(",")} #{Digest::MD5.hexdigest(info)}"
end
File.write("#{directory}/names", "---\n#{gems.map { |spec, _| spec.name }.uniq.sort.join("\n")}\n")
File.write("#{directory}/versions", "created_at: 2025-01-01T00:00:00Z\n---\n#{versions.join("\n")}\n")
