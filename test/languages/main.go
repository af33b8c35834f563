// Generates the Python and the Go SDK of the package, with Pulumi's own generators: main SCHEMA FOLDER.
// `pulumi package gen-sdk` does the same, but needs the language hosts, which are not installed everywhere.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/blang/semver"
	gogen "github.com/pulumi/pulumi/pkg/v3/codegen/go"
	"github.com/pulumi/pulumi/pkg/v3/codegen/python"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

// The schema refers to no type of another package, so none is loaded.
type noPackages struct{}

func (noPackages) LoadPackage(name string, _ *semver.Version) (*schema.Package, error) {
	return nil, fmt.Errorf("the schema refers to %s", name)
}

func (noPackages) LoadPackageV2(_ context.Context, d *schema.PackageDescriptor) (*schema.Package, error) {
	return nil, fmt.Errorf("the schema refers to %s", d.Name)
}

func (noPackages) LoadPackageReference(name string, _ *semver.Version) (schema.PackageReference, error) {
	return nil, fmt.Errorf("the schema refers to %s", name)
}

func (noPackages) LoadPackageReferenceV2(_ context.Context, d *schema.PackageDescriptor) (schema.PackageReference, error) {
	return nil, fmt.Errorf("the schema refers to %s", d.Name)
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func main() {
	text, err := os.ReadFile(os.Args[1])
	check(err)
	var spec schema.PackageSpec
	check(json.Unmarshal(text, &spec))
	spec.Dependencies = nil
	pkg, problems, err := schema.BindSpec(spec, noPackages{}, schema.ValidationOptions{})
	check(err)
	if problems.HasErrors() {
		check(problems)
	}
	pythonFiles, err := python.GeneratePackage("pulumi", pkg, nil, noPackages{})
	check(err)
	goFiles, err := gogen.GeneratePackage("pulumi", pkg, nil)
	check(err)
	for language, files := range map[string]map[string][]byte{"python": pythonFiles, "go": goFiles} {
		for name, body := range files {
			file := filepath.Join(os.Args[2], language, name)
			check(os.MkdirAll(filepath.Dir(file), 0o755))
			check(os.WriteFile(file, body, 0o644))
		}
	}
}
