// swift-tools-version: 6.2
// One target a stage, arrows one way: Model <- Formats <- Import, Model <- every other stage, Pipeline sees all.
// `swift build --explicit-target-dependency-import-check error` turns an arrow drawn against this list into an error.
import PackageDescription

let model: Target.Dependency = "RapportModel"

let package = Package(
  name: "rapport",
  products: [
    .executable(name: "rapport", targets: ["rapport"]),
    .library(name: "RapportFormats", targets: ["RapportFormats"]),
    .library(name: "RapportAnalysis", targets: ["RapportAnalysis"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C and C++ libraries of the system, each behind a shim of its own.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CCLD2", linkerSettings: [.linkedLibrary("cld2")]),
    .target(name: "CPhoneNumber", linkerSettings: [.linkedLibrary("phonenumber")]),
    .target(name: "CLexicons", exclude: ["Lexicons", "Stems"]),

    .target(name: "RapportModel"),
    .target(name: "RapportFormats", dependencies: [model, "CLibXML2", "CZlib", "CPhoneNumber"]),
    .target(
      name: "RapportImport",
      dependencies: [model, "RapportFormats", .product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "RapportDirectory", dependencies: [model]),
    .target(
      name: "RapportLanguage",
      dependencies: [model, "CCLD2", "CLexicons", .product(name: "Yams", package: "Yams")]),
    .target(name: "RapportAnalysis", dependencies: [model]),
    .target(
      name: "RapportStore",
      dependencies: [
        model, .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(name: "RapportReport", dependencies: [model]),
    .target(
      name: "RapportPipeline",
      dependencies: [
        model, "RapportFormats", "RapportImport", "RapportDirectory", "RapportLanguage", "RapportAnalysis",
        "RapportStore", "RapportReport",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Yams", package: "Yams"),
      ]),
    .executableTarget(
      name: "rapport",
      dependencies: [
        model, "RapportPipeline", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(name: "RapportTestSupport", dependencies: [model], path: "Tests/RapportTestSupport"),
    .testTarget(name: "RapportModelTests", dependencies: [model, "RapportTestSupport"]),
    .testTarget(
      name: "RapportFormatsTests", dependencies: [model, "RapportFormats", "RapportTestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "RapportImportTests",
      dependencies: [model, "RapportFormats", "RapportImport", "RapportTestSupport"], exclude: ["Fixtures"]),
    .testTarget(name: "RapportDirectoryTests", dependencies: [model, "RapportDirectory", "RapportTestSupport"]),
    .testTarget(
      name: "RapportLanguageTests",
      dependencies: [model, "RapportFormats", "RapportImport", "RapportLanguage", "RapportTestSupport"],
      exclude: ["BlindRounds"]),
    .testTarget(name: "RapportAnalysisTests", dependencies: [model, "RapportAnalysis", "RapportTestSupport"]),
    .testTarget(name: "RapportStoreTests", dependencies: [model, "RapportStore", "RapportTestSupport"]),
    .testTarget(
      name: "RapportReportTests", dependencies: [model, "RapportReport", "RapportTestSupport"], exclude: ["Goldens"]),
    .testTarget(
      name: "RapportPipelineTests",
      dependencies: [model, "RapportDirectory", "RapportReport", "RapportPipeline", "RapportTestSupport"]),
    .testTarget(
      name: "rapportTests", dependencies: [model, "rapport", "RapportTestSupport"], exclude: ["Stories"]),

    // What a fuzzer attacks, and the inputs it found worth keeping, replayed as tests; see Fuzz/README.md.
    .target(
      name: "RapportFuzzTargets", dependencies: [model, "RapportFormats", "RapportImport"], path: "Fuzz/Targets"),
    .testTarget(
      name: "RapportFuzzTests", dependencies: ["RapportFuzzTargets", "RapportTestSupport"], path: "Fuzz/Tests"),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x,
  cxxLanguageStandard: .cxx17
)

// The fuzzer itself needs libFuzzer, which only a build by Fuzz/run links.
if Context.environment["RAPPORT_FUZZ"] == "1" {
  package.targets += [
    .target(name: "CFuzzer", path: "Fuzz/CFuzzer"),
    .executableTarget(name: "rapport-fuzz", dependencies: ["CFuzzer", "RapportFuzzTargets"], path: "Fuzz/Program"),
  ]
}

// Programs of Benchmarks/, built by its scripts only.
if Context.environment["RAPPORT_BENCH"] == "1" {
  package.targets += [
    .executableTarget(
      name: "rapport-bench-mail", dependencies: ["RapportFormats"], path: "Benchmarks/MailParse/Program"),
    .executableTarget(
      name: "rapport-bench-annotate", dependencies: [model, "RapportFormats", "RapportImport", "RapportLanguage"],
      path: "Benchmarks/Annotate/Program"),
  ]
}

// The same strictness for every Swift target: an import is internal unless it is said, a member comes only from
// an imported module, a warning is an error.
let cTargets: Set<String> = ["CLibXML2", "CZlib", "CCLD2", "CPhoneNumber", "CLexicons", "CFuzzer"]
for target in package.targets where !cTargets.contains(target.name) {
  target.swiftSettings = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
  ]
}
