# SPDX-License-Identifier: Apache-2.0
"""Builds the native module with the CMake project two folders up; CMAKE_BUILD_TYPE as in CMake itself."""
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext

ROOT = Path(__file__).resolve().parents[2]


class CMakeBuild(build_ext):
    def build_extension(self, extension):
        target = Path(self.get_ext_fullpath(extension.name)).resolve()
        work = Path(self.build_temp).resolve()
        work.mkdir(parents=True, exist_ok=True)
        generator = ["-G", "Ninja"] if shutil.which("ninja") else []
        subprocess.run(["cmake", *generator, "-S", str(ROOT), "-B", str(work),
                        f"-DCMAKE_BUILD_TYPE={os.environ.get('CMAKE_BUILD_TYPE', 'Release')}", "-DXFCASE_BUILD_PYTHON=ON",
                        "-DXFCASE_BUILD_TESTS=OFF", "-DXFCASE_BUILD_EXAMPLES=OFF", f"-DPython3_EXECUTABLE={sys.executable}"],
                       check=True)
        subprocess.run(["cmake", "--build", str(work), "--parallel", "--target", "xfcase_python"],
                       check=True)
        suffix = sysconfig.get_config_var("EXT_SUFFIX")
        built = work / "bindings" / "python" / "xfcase" / f"_native{suffix}"
        target.parent.mkdir(parents=True, exist_ok=True)
        self.copy_file(str(built), str(target))


setup(ext_modules=[Extension("xfcase._native", sources=[])], cmdclass={"build_ext": CMakeBuild})
