# The three libraries that libxfcase stands on. The installed package configuration includes this
# file too, so that a static consumer finds the same ones.
# jansson: 2.14 is the first release with versioned symbols, without which it collides with other
# JSON libraries in one process.
find_package(PkgConfig QUIET)
if(PkgConfig_FOUND)
    pkg_check_modules(XFCASE_JANSSON ${XFCASE_FIND_MODE} IMPORTED_TARGET GLOBAL jansson>=2.14)
    pkg_check_modules(XFCASE_SQLITE ${XFCASE_FIND_MODE} IMPORTED_TARGET GLOBAL sqlite3>=3.37)
    pkg_check_modules(XFCASE_CRYPTO ${XFCASE_FIND_MODE} IMPORTED_TARGET GLOBAL libcrypto>=3.0)
endif()
set(XFCASE_LIBRARIES PkgConfig::XFCASE_JANSSON PkgConfig::XFCASE_SQLITE PkgConfig::XFCASE_CRYPTO)
