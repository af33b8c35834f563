"""Previews, brings up and destroys a program in a folder with a Pulumi.yaml: run.py FOLDER PROGRAM"""

import runpy
import sys

from pulumi import automation

folder, program = sys.argv[1:]
stack = automation.create_or_select_stack(
    stack_name="dev",
    project_name="shop-python",
    program=lambda: runpy.run_path(program) and None,
    opts=automation.LocalWorkspaceOptions(work_dir=folder),
)
stack.set_config("azure-native:location", automation.ConfigValue("westeurope"))
stack.preview()
outputs = stack.up().outputs
assert outputs["kubeconfig"].secret, "kubeconfig is not a secret"
assert "10.1." in str(outputs["plan"].value), outputs["plan"].value
again = stack.preview()
assert set(again.change_summary) == {"same"}, again.change_summary
stack.destroy()
